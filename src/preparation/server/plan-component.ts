import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Refusal } from '../../procedure/refusal.ts';
import { refusalToPlan } from '../../visits/acts.ts';
import type { Component, Warning } from '../../visits/contract.ts';
import {
  enter,
  type FileForAct,
  type Given,
  listComponents,
  openFileForAct,
  ownEvents,
} from '../../visits/server/index.ts';
import type { preparationContract } from '../contract.ts';
import { refusalOfDates, toConfirm } from '../planning.ts';
import { componentClosed, componentNotFound } from '../refusals.ts';
import {
  copyDates,
  keepConfirmation,
  listNeighbours,
  listStanding,
  saveComponent,
} from './component-store.ts';
import { getOnSiteLimit } from './limit-store.ts';

type Asked = Omit<z.output<(typeof preparationContract)['planComponent']['body']>, 'key'>;
type Planned = { component: Component; version: number; warnings: Warning[] };

/** Plans a component, or gives one that is still to come other days. Warnings have to be gone past, and that is kept. */
export async function planComponent(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  asked: Asked,
  given: Given,
): Promise<Planned> {
  const file = await openFileForAct(db, actor, fileId, asked.version);
  refuseIf(refusalToPlan(actor, file.visit));
  const before = await listComponents(db, fileId, true);
  refuseIf(refusalOfTarget(before, asked));
  const warnings = await warningsOf(db, file, asked);
  refuseIf(warnings.find(({ code }) => !asked.confirmed.includes(code)) ?? null);

  const componentId = asked.componentId ?? randomUUID();
  const { kind, startsOn, endsOn, sessions, programme = null, team } = asked;
  const { stateCode } = file.visit;
  await saveComponent(db, {
    fileId,
    stateCode,
    componentId,
    kind,
    startsOn,
    endsOn,
    sessions,
    programme,
    team,
  });
  await copyDates(db, fileId);
  for (const { code, values = {} } of warnings) {
    await keepConfirmation(db, { fileId, componentId, code, values, by: actor.personId, at: given.now });
  }
  await enter(db, actor, file, {
    entry: { id: randomUUID(), event: 'component-planned', on: given.today, component: componentId },
    seenBy: ownEvents['component-planned'],
    now: given.now,
    detail: { kind, starts: startsOn, ends: endsOn },
  });
  return {
    component: await getComponent(db, fileId, componentId),
    version: file.version + 1,
    warnings: warnings.map(({ code, values = {} }) => ({ code, values: { ...values } })),
  };
}

function refusalOfTarget(components: readonly Component[], { componentId, kind }: Asked): Refusal | null {
  if (componentId === undefined) return null;
  const target = components.find((component) => component.componentId === componentId);
  if (!target || target.kind !== kind) return componentNotFound();
  return target.state === 'planned' ? null : componentClosed();
}

async function warningsOf(db: ActorDb, { visit }: FileForAct, asked: Asked): Promise<Refusal[]> {
  const plan = { ...asked, componentId: asked.componentId ?? null };
  const refusal = refusalOfDates(plan, { ...visit, standing: await listStanding(db, visit) });
  if (refusal) throw new Refused(refusal);
  const limit = await getOnSiteLimit(db);
  const isFirst = visit.startsOn === null || asked.startsOn <= visit.startsOn;
  return toConfirm(plan, visit.number, limit, isFirst ? await listNeighbours(db, visit) : []);
}

async function getComponent(db: ActorDb, fileId: string, componentId: string): Promise<Component> {
  const component = (await listComponents(db, fileId, true)).find((one) => one.componentId === componentId);
  if (!component) throw new Error(`component ${componentId} is gone right after it was saved`);
  return component;
}
