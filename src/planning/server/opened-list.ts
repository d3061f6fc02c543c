import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type Coded, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import { listWeighed } from '../../priorities/server/index.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { noList, noProposedVisit } from '../refusals.ts';
import type { ListRow, VisitRow } from '../shapes.ts';
import { findList } from './list-store.ts';
import { listVisits } from './visit-store.ts';

const chain = 'body:ctc';

export type Given = { readonly today: Day; readonly now: Instant };

/** A list for an act, as its actor saw it; nobody else acts on the lists of the Committee meanwhile. */
export async function openListForAct(db: ActorDb, listId: string, versionSeen: number) {
  await lockChain(db, chain);
  const list = await findList(db, listId);
  if (!list) throw new Refused(noList());
  if (list.version !== versionSeen) throw new Refused(stale());
  const { reasons } = await listWeighed(db, listId);
  const argued = new Set(reasons.map(({ proposedVisitId }) => proposedVisitId));
  const visits = (await listVisits(db, listId)).map((visit) => ({
    ...visit,
    isArgued: argued.has(visit.proposedVisitId),
  }));
  return { list, visits };
}

/** The entry of a list by its id, or the refusal that there is none. */
export function visitIn<Visit extends VisitRow>(visits: readonly Visit[], proposedVisitId: string): Visit {
  const visit = visits.find((one) => one.proposedVisitId === proposedVisitId);
  if (!visit) throw new Refused(noProposedVisit());
  return visit;
}

type Entered = {
  readonly event: string;
  readonly on?: Day;
  readonly detail?: Readonly<Record<string, Coded>>;
};

/** Enters what was done to a list in the chain of the Committee: ids, codes and days, never reasons. */
export async function enterOfList(
  db: ActorDb,
  actor: Actor,
  { listId }: Pick<ListRow, 'listId'>,
  entered: Entered,
  { today, now }: Given,
): Promise<void> {
  await append(db, {
    ...{ chain, event: entered.event, on: entered.on ?? today, recordedAt: now },
    ...{ by: actor.personId, seenBy: ['committee'], detail: { list: listId, ...entered.detail } },
  });
}
