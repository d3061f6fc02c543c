import { randomUUID } from 'node:crypto';
import { listRatings, type StateRating } from '../../assessment/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { listStandings } from '../../followup/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findPreliminaryReport, listVisitsHeld } from '../../register/server/index.ts';
import { needInputs, rounded } from '../model.ts';
import { insertFactors } from './weighed-store.ts';

type Computed = {
  readonly input: 'gaps' | 'open-recommendations' | 'never-visited' | 'elapsed';
  /** Null: missing. */
  readonly value: number | null;
  readonly applies: boolean;
  readonly answers?: readonly string[];
};

type Of = { readonly proposedVisitId: string; readonly listId: string; readonly stateCode: string };

/** Computes what records say of a State on a day, and keeps it with the answers it rests on. */
export async function keepFactors(db: ActorDb, actor: Actor, of: Of, on: Day): Promise<void> {
  const factors = (await computedFactors(db, actor, of.stateCode, on)).map((factor) => ({
    ...factor,
    factorId: randomUUID(),
  }));
  const { proposedVisitId: proposed_visit_id, listId: list_id, stateCode: state_code } = of;
  await insertFactors(
    db,
    factors.map(({ factorId, input, value, applies }) => ({
      ...{ factor_id: factorId, proposed_visit_id, list_id, state_code, input, applies, as_of: on },
      criterion: needInputs[input].criterion,
      value: value === null ? null : String(rounded(value)),
    })),
    factors.flatMap(({ factorId, answers = [] }) =>
      answers.map((answer_id) => ({ factor_id: factorId, answer_id, proposed_visit_id, state_code })),
    ),
  );
}

async function computedFactors(db: ActorDb, actor: Actor, stateCode: string, on: Day): Promise<Computed[]> {
  const held = await listVisitsHeld(db, stateCode, on);
  const last = held.at(-1);
  return [
    gapsIn(await ratingsAsOf(db, stateCode, on)),
    last
      ? { input: 'open-recommendations', value: await stillOpen(db, actor, last.fileId, on), applies: true }
      : { input: 'open-recommendations', value: null, applies: false },
    { input: 'never-visited', value: last ? 0 : 1, applies: true }, // [VS-008]
    { input: 'elapsed', value: last ? Math.min(1, yearsBetween(last.endsOn, on) / 10) : 1, applies: true }, // [VS-008]
  ];
}

/** Rated below this, a provision is not met or only in part: our setting, as the words of the scale are. */
const metFrom = 3;

/** K1: the share of what was rated that is not or only partly met, and the answers that say so. */
export function gapsIn(ratings: readonly StateRating[]): Computed {
  const rated = ratings.filter(({ rating }) => rating !== null);
  const gaps = rated.filter(({ rating }) => rating !== null && rating < metFrom);
  return {
    input: 'gaps',
    value: rated.length === 0 ? null : gaps.length / rated.length,
    applies: true,
    answers: gaps.flatMap(({ answerId }) => answerId ?? []),
  };
}

/** The ratings of the latest assessment that was submitted by the day. */
async function ratingsAsOf(db: ActorDb, stateCode: string, on: Day): Promise<readonly StateRating[]> {
  let ratings = await listRatings(db, { stateCodes: [stateCode] });
  for (
    let cycle = cycleOf(ratings) - 1;
    ratings[0] && ratings[0].submittedOn > on && cycle >= 0;
    cycle -= 1
  ) {
    ratings = cycle === 0 ? [] : await listRatings(db, { stateCodes: [stateCode], cycle });
  }
  return ratings;
}

const cycleOf = (ratings: readonly StateRating[]): number => ratings[0]?.cycle ?? 1;

/** K10: the share of recommendations of a visit still open 12 months after its preliminary assessment; null before. */
async function stillOpen(db: ActorDb, actor: Actor, fileId: string, on: Day): Promise<number | null> {
  const submittedOn = await findPreliminaryReport(db, actor, fileId);
  if (submittedOn === null || plus(submittedOn, 'P12M') > on) return null;
  const standings = await listStandings(db, fileId);
  return standings.length === 0 ? null : standings.filter(({ isOpen }) => isOpen).length / standings.length;
}

const yearsBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 / 365.25;
