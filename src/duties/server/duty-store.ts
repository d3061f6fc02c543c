import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Moment, MomentKind } from '../../forecast/moment.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

// When to look at a file again, and what was noticed in it.

/** The first day after another one on which some file has to be looked at; null when none has. */
export async function findNextDay(db: ActorDb, after: Day | null): Promise<Day | null> {
  const row = await db
    .selectFrom('duty_watch')
    .select('next_on as nextOn')
    .where('next_on', 'is not', null)
    .$if(after !== null, (query) => query.where('next_on', '>', after))
    .orderBy('next_on')
    .limit(1)
    .executeTakeFirst();
  return row?.nextOn ?? null;
}

/** Files to be looked at on a day, a page of them in the order of their ids. */
export async function listFilesDue(
  db: ActorDb,
  day: Day,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('duty_watch')
    .select('file_id as fileId')
    .where('next_on', '<=', day)
    .$if(after !== null, (query) => query.where('file_id', '>', after))
    .orderBy('file_id')
    .limit(limit)
    .execute();
  return rows.map(({ fileId }) => fileId);
}

/**
 * Whether the file is this worker's to look at now: still due, and not in the hands of another. From here to the end of
 * the transaction no entry comes into its journal unnoticed.
 */
export async function takeFile(db: ActorDb, fileId: string, day: Day): Promise<boolean> {
  const row = await db
    .selectFrom('duty_watch')
    .select('file_id')
    .where('file_id', '=', fileId)
    .where('next_on', '<=', day)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

export async function lookAgain(db: ActorDb, fileId: string, nextOn: Day | null): Promise<void> {
  await db.updateTable('duty_watch').set({ next_on: nextOn }).where('file_id', '=', fileId).execute();
}

/** Why a moment should not have been. */
export type Because = 'date-corrected' | 'entered-later';

export type Recorded = {
  readonly momentId: string;
  readonly key: string;
  readonly turn: number;
  readonly clock: string;
  readonly expert: string | null;
  readonly kind: MomentKind;
  readonly on: Day;
  readonly due: Day | null;
  readonly event: string | null;
  readonly opens: readonly string[];
  readonly told: readonly string[];
  readonly moot: boolean;
  readonly recordedAt: Instant;
  readonly because: Because | null;
  readonly fileId: string;
};

/** What was noticed in these files, in the order it was, with why it no longer holds where it does not. */
export function listRecorded(db: ActorDb, fileIds: readonly string[]): Promise<Recorded[]> {
  return db
    .selectFrom('duty_moment as moment')
    .leftJoin('duty_supersession as gone', 'gone.moment_id', 'moment.moment_id')
    .select(['moment.moment_id as momentId', 'dedupe_key as key', 'turn', 'clock', 'expert', 'kind'])
    .select(['lawful_on as on', 'due_on as due', 'event', 'opens', 'told', 'moot'])
    .select(['recorded_at as recordedAt', 'because', 'moment.file_id as fileId'])
    .where('moment.file_id', '=', sql<string>`any(${[...fileIds]}::uuid[])`)
    .orderBy('place')
    .$castTo<Recorded>()
    .execute();
}

/** Who may know of a moment, by classes of readers. */
export type Sight = { readonly committee: boolean; readonly state: boolean; readonly partner: boolean };

type Of = { readonly fileId: string; readonly stateCode: string; readonly now: Instant };
export type ToRecord = { readonly moment: Moment; readonly turn: number; readonly sight: Sight };

/** Puts down moments in their order. */
export async function insertMoments(db: ActorDb, of: Of, moments: readonly ToRecord[]): Promise<void> {
  for (const { moment, turn, sight } of moments) {
    await db
      .insertInto('duty_moment')
      .values({
        file_id: of.fileId,
        state_code: of.stateCode,
        dedupe_key: moment.key,
        turn,
        clock: moment.clock,
        expert: moment.expert,
        kind: moment.kind,
        lawful_on: moment.on,
        due_on: moment.due,
        event: moment.event,
        opens: [...moment.opens],
        told: moment.moot ? [] : [...moment.to],
        moot: moment.moot,
        recorded_at: of.now,
        ...columnsOf(sight),
      })
      .execute();
  }
}

export type ToSupersede = {
  readonly momentId: string;
  readonly because: Because;
  readonly sight: Sight;
};

/** Says of moments that they should not have been. */
export async function insertSupersessions(db: ActorDb, of: Of, gone: readonly ToSupersede[]): Promise<void> {
  for (const { momentId, because, sight } of gone) {
    await db
      .insertInto('duty_supersession')
      .values({
        moment_id: momentId,
        file_id: of.fileId,
        state_code: of.stateCode,
        because,
        superseded_at: of.now,
        ...columnsOf(sight),
      })
      .execute();
  }
}

const columnsOf = ({ committee, state, partner }: Sight) => ({
  committee_sees: committee,
  state_sees: state,
  partner_sees: partner,
});
