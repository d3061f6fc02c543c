import { createHash } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { inOrder, judged, settings } from '../../priorities/contract.ts';
import { listWeighed, type Stored, scoreOfVisit, weighedOf } from '../../priorities/server/index.ts';
import { listBodies, listStateNames } from '../../registry/server/index.ts';
import {
  refusalToAdopt,
  refusalToAnnounce,
  refusalToArgue,
  refusalToJudge,
  refusalToOpenFile,
  refusalToSubmit,
} from '../acts.ts';
import { noList } from '../refusals.ts';
import type { ListRow, VisitRow } from '../shapes.ts';
import { findList } from './list-store.ts';
import { listVisits } from './visit-store.ts';

type Context = {
  readonly actor: Actor;
  readonly list: ListRow;
  readonly stored: Stored;
  readonly states: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
};

/** A list as its reader may know it: entries by priority where scores may be read, by name where not. */
export async function getList(db: ActorDb, actor: Actor, listId: string) {
  const list = await findList(db, listId);
  if (!list) throw new Refused(noList());
  const visits = await listVisits(db, listId);
  const context: Context = {
    ...{ actor, list, stored: await listWeighed(db, listId) },
    states: await listStateNames(db, actor.language),
    bodies: new Map((await listBodies(db, actor.language)).map(({ bodyId, name }) => [bodyId, name])),
  };
  const argued = visits.map((visit) => ({ ...visit, isArgued: reasonOf(context, visit) !== undefined }));
  return {
    ...list,
    leastCoverage: settings.leastCoverage,
    ...(readsScores(actor) ? byPriority(context, visits) : byName(context, visits)),
    refused: {
      propose: refusalToArgue(actor, list),
      submit: refusalToSubmit(actor, list, argued),
      adopt: refusalToAdopt(actor, list),
      announce: refusalToAnnounce(actor, list),
    },
  };
}

const readsScores = ({ audience }: Actor): boolean => audience === 'secretariat' || audience === 'committee';

function byPriority(context: Context, visits: readonly VisitRow[]) {
  const scored = visits.map((visit) => ({
    visit,
    lot: lotOf(context.list, visit),
    score: scoreOfVisit(context.stored, visit.proposedVisitId, context.list.demandShare),
  }));
  const { ranked, unranked } = inOrder(scored);
  return {
    ranked: ranked.map(({ visit }, at) => entryOf(context, visit, at + 1)),
    unranked: unranked.map(({ visit }) => entryOf(context, visit, null)),
  };
}

function byName(context: Context, visits: readonly VisitRow[]) {
  const entries = visits.map((visit) => entryOf(context, visit, null));
  const collator = new Intl.Collator(context.actor.language);
  return { ranked: entries.toSorted((a, b) => collator.compare(a.stateName, b.stateName)), unranked: [] };
}

/** The lot that parts States of equal priority and need; anybody with the seed finds the same. */
const lotOf = ({ lotSeed }: ListRow, { stateCode }: VisitRow): string =>
  createHash('sha256').update(`${lotSeed} ${stateCode}`).digest('hex');

const reasonOf = ({ stored }: Context, { proposedVisitId }: VisitRow) =>
  stored.reasons.find((one) => one.proposedVisitId === proposedVisitId);

function entryOf(context: Context, visit: VisitRow, rank: number | null) {
  const { actor, list, stored, states, bodies } = context;
  const of = { proposedVisitId: visit.proposedVisitId, demandShare: list.demandShare, rank, bodies };
  const scalesOf = (input: string) =>
    stored.scales.filter((one) => one.proposedVisitId === visit.proposedVisitId && one.input === input);
  const [trends, emerging, events] = judged.map((input) => refusalToJudge(actor, list, scalesOf(input)));
  return {
    ...visit,
    stateName: states.get(visit.stateCode) ?? visit.stateCode,
    weighed: readsScores(actor) ? weighedOf(stored, of, actor) : null,
    refused: {
      argue: refusalToArgue(actor, list),
      judge: { trends: trends ?? null, emerging: emerging ?? null, events: events ?? null },
      openFile: refusalToOpenFile(actor, visit),
    },
  };
}
