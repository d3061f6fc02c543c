import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Entry } from '../../procedure/journal.ts';
import type { Component } from '../../visits/contract.ts';
import { type FileForAct, listComponents, type VisitRow } from '../../visits/server/index.ts';
import { type Conduct, conductOf } from '../conduct.ts';
import { type Plan, refusalOfDates } from '../planning.ts';
import { changeComponent, copyDates, listStanding, saveComponent } from './component-store.ts';

/** What an event is about to do to the components of a visit, and which component it speaks of. */
export type Conducted = Conduct & { readonly component: string | null };

/** What the event does to the components; refused while they stand in its way, or another visit does. */
export async function conductIn(db: ActorDb, { visit }: FileForAct, entry: Entry): Promise<Conducted> {
  const components = await listComponents(db, visit.fileId, false);
  const outcome = conductOf(visit.form, components, entry);
  if ('refusal' in outcome) throw new Refused(outcome.refusal);
  await refuseOverlap(db, visit, outcome.conduct);
  const ended = entry.event === 'virtual-component-ended' ? outcome.conduct.changed[0] : undefined;
  return { ...outcome.conduct, component: ended?.componentId ?? null };
}

/** Refuses days on which another visit to the same State takes place. */
export async function refuseOverlap(
  db: ActorDb,
  visit: VisitRow,
  { changed, begun }: Conduct,
): Promise<void> {
  const plans = [
    ...changed.filter(({ state }) => state !== 'dropped'),
    ...(begun ? [{ ...begun, componentId: null, endsOn: null }] : []),
  ].map(planOf);
  if (plans.length === 0) return;
  const standing = await listStanding(db, visit);
  for (const plan of plans) {
    const refusal = refusalOfDates(plan, { ...visit, standing });
    if (refusal) throw new Refused(refusal);
  }
}

/** Carries it out. */
export async function carryOut(db: ActorDb, visit: VisitRow, { changed, begun }: Conduct): Promise<void> {
  for (const change of changed) await changeComponent(db, change);
  if (begun) {
    const unplanned = { endsOn: null, sessions: [], programme: null, team: [] };
    const { fileId, stateCode } = visit;
    await saveComponent(db, { fileId, stateCode, componentId: randomUUID(), ...begun, ...unplanned });
  }
  if (changed.length > 0 || begun) await copyDates(db, visit.fileId);
}

type Dated = Pick<Component, 'startsOn' | 'endsOn'> & {
  readonly kind: string;
  readonly componentId: string | null;
};

const planOf = ({ componentId, kind, startsOn, endsOn }: Dated): Plan => ({
  componentId,
  kind: kind === 'virtual' ? 'virtual' : 'physical',
  startsOn,
  endsOn: endsOn ?? startsOn,
  sessions: [],
});
