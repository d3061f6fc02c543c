import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Moment } from '../../forecast/moment.ts';
import { type Plan, planOf } from '../../forecast/moments.ts';
import { systemActor } from '../../platform/actor.ts';
import { type Day, earlier, type Instant } from '../../procedure/calendar.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { knowsClock, type OpenedFile, openFile } from '../../visits/server/index.ts';
import { differenceOf } from './difference.ts';
import {
  insertMoments,
  insertSupersessions,
  listRecorded,
  lookAgain,
  type Recorded,
  type Sight,
  takeFile,
} from './duty-store.ts';
import { type Tellers, tellMoment, tellNewDates } from './tell.ts';

export type Looked = { readonly recorded: number; readonly superseded: number };

/** The day that is worked through, and the day and moment it is. */
export type Time = { readonly day: Day; readonly today: Day; readonly now: Instant };

/**
 * Puts down what time has brought in a file up to a day, judged by all that is known today, marks what should not have
 * been, tells those concerned, and says when to look again: all of it, or nothing. Null when another worker has it.
 */
export async function lookAtFile(
  db: ActorDb,
  fileId: string,
  { day, today, now }: Time,
  tellers: Tellers,
): Promise<Looked | null> {
  if (!(await takeFile(db, fileId, day))) return null;

  const file = await openFile(db, systemActor, fileId);
  const recorded = await listRecorded(db, [fileId]);
  const plan = planOfFile(file, today);
  const { missing, extra } = differenceOf(plan.moments, recorded);
  const known = missing.filter(({ knownOn }) => knownOn <= day);
  const of = { fileId, stateCode: file.visit.stateCode, now };
  await insertSupersessions(
    db,
    of,
    extra.map((gone) => supersessionOf(file, gone)),
  );
  const records = known.map((moment) => recordOf(file.procedure, moment, recorded));
  await insertMoments(db, of, records);
  await lookAgain(db, fileId, nextDay(plan, missing, day));

  await tellNewDates(db, tellers, file, { gone: extra, today });
  for (const record of records) await tellMoment(db, tellers, file, record);
  return { recorded: known.length, superseded: extra.length };
}

/** What time has brought in a file until today; nothing where the framework does not apply to the visit. */
export function planOfFile({ visit, procedure, journal, facts }: OpenedFile, today: Day): Plan {
  if (!visit.frameworkApplies || visit.origin !== 'file') return { moments: [], nextOn: null };
  return planOf(procedure, { journal, facts }, today);
}

function nextDay({ nextOn }: Plan, missing: readonly Moment[], day: Day): Day | null {
  const later = missing.flatMap(({ knownOn }) => (knownOn > day ? [knownOn] : []));
  return later.reduce<Day | null>((next, on) => (next ? earlier(next, on) : on), nextOn);
}

function recordOf(procedure: Procedure, moment: Moment, recorded: readonly Recorded[]) {
  const before = recorded.filter(({ key }) => key === moment.key).map(({ turn }) => turn);
  return { moment, turn: Math.max(0, ...before) + 1, sight: sightOf(procedure, moment.clock) };
}

function supersessionOf({ procedure, journal }: OpenedFile, { momentId, clock, recordedAt }: Recorded) {
  const corrected = journal.some(
    (entry) =>
      (entry.corrects ?? entry.voids) && entry.recordedAt !== undefined && entry.recordedAt >= recordedAt,
  );
  const because = corrected ? ('date-corrected' as const) : ('entered-later' as const);
  return { momentId, because, sight: sightOf(procedure, clock) };
}

const sightOf = (procedure: Procedure, clock: string): Sight => ({
  committee: knowsClock(procedure, 'committee', clock),
  state: knowsClock(procedure, 'state', clock),
  partner: knowsClock(procedure, 'partner', clock),
});
