import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Coded } from '../../journal/server/journal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { wakeSoon } from './wake.ts';

export type NewJob = {
  readonly queue: string;
  /** Ids, days, codes and numbers: whoever does the job reads the rest where it is kept. */
  readonly payload: Readonly<Record<string, Coded>>;
  /** One job for each key, for ever: `reminder:<file>:D-08:2026-03-13`. */
  readonly dedupeKey: string;
  /** By the clock of the program; at once when left out. */
  readonly runAt?: Instant;
};

/**
 * Leaves a job in the transaction of what causes it: both are kept, or neither. True when it is new, false when there is
 * one by this key already. Any class of readers may leave one, and none reads what is left.
 */
export async function enqueue(db: ActorDb, job: NewJob): Promise<boolean> {
  const { queue, payload, dedupeKey, runAt = null } = job;
  const { rows } = await sql<{ left: boolean }>`
    select app.enqueue_job(${queue}, ${JSON.stringify(payload)}::jsonb, ${dedupeKey}, ${runAt}) as left`.execute(
    db,
  );
  const isNew = rows[0]?.left ?? false;
  if (isNew && runAt === null) wakeSoon();
  return isNew;
}
