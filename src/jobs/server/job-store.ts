import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

export type ClaimedJob = {
  readonly jobId: string;
  readonly queue: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
};

export type Lease = { readonly holder: string; readonly seconds: number };

type Claim = Lease & { readonly queues: readonly string[]; readonly now: Instant; readonly most: number };

/**
 * Jobs whose time has come, taken under a lease, the longest due first. One whose worker was killed is taken over when
 * its lease has run out; a row another worker is looking at is passed over.
 */
export async function claimJobs(
  db: ActorDb,
  { queues, now, most, holder, seconds }: Claim,
): Promise<readonly ClaimedJob[]> {
  const { rows } = await sql<ClaimedJob>`
    update job set state = 'running', attempts = attempts + 1, lease_holder = ${holder},
      lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    where job_id in (
      select job_id from job
      where queue = any(${[...queues]}) and (
        state = 'waiting' and coalesce(run_at <= ${now}, true) or state = 'running' and lease_until < clock_timestamp())
      order by coalesce(run_at, enqueued_at), job_id limit ${most} for update skip locked)
    returning job_id as "jobId", queue, payload, attempts`.execute(db);
  return rows;
}

/** Holds the job for longer; false when somebody else has it now. */
export async function renewLease(db: ActorDb, jobId: string, { holder, seconds }: Lease): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update job set lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    where job_id = ${jobId} and state = 'running' and lease_holder = ${holder}`.execute(db);
  return numAffectedRows === 1n;
}

/** What became of an attempt. */
export type Outcome =
  | { readonly state: 'done'; readonly at: Instant }
  | { readonly state: 'dead'; readonly at: Instant; readonly code: string }
  | { readonly state: 'waiting'; readonly runAt: Instant; readonly code: string };

/** Ends the attempt, where the holder still holds the job; false when somebody else has it now. */
export async function endAttempt(
  db: ActorDb,
  jobId: string,
  holder: string,
  outcome: Outcome,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({
      state: outcome.state,
      lease_holder: null,
      lease_until: null,
      ...(outcome.state === 'waiting' ? { run_at: outcome.runAt } : { finished_at: outcome.at }),
      ...(outcome.state === 'done' ? {} : { last_code: outcome.code }),
    })
    .where('job_id', '=', jobId)
    .where('state', '=', 'running')
    .where('lease_holder', '=', holder)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Jobs that no attempt will be made at again, the latest first. */
export function listDeadJobs(db: ActorDb, most: number) {
  return db
    .selectFrom('job')
    .select(['job_id as jobId', 'queue', 'attempts', 'last_code as code', 'finished_at as diedAt'])
    .where('state', '=', 'dead')
    .orderBy('finished_at', 'desc')
    .orderBy('job_id')
    .limit(most)
    .execute();
}

/** How many jobs are in each state, and since when the longest due one waits. */
export async function countJobs(db: ActorDb, now: Instant) {
  const rows = await db
    .selectFrom('job')
    .select(['state', (of) => of.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const {
    rows: [waiting],
  } = await sql<{ since: Instant | null }>`
    select min(coalesce(run_at, enqueued_at)) as since from job
    where state = 'waiting' and coalesce(run_at <= ${now}, true)`.execute(db);
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return {
    waiting: count('waiting'),
    running: count('running'),
    dead: count('dead'),
    dueSince: waiting?.since ?? null,
  };
}

/** Sets a dead job going again, or gives it up; false when there is no dead job by this id. */
export async function takeUpDeadJob(
  db: ActorDb,
  jobId: string,
  way: 'retry' | 'abandon',
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set(
      way === 'retry'
        ? { state: 'waiting', attempts: 0, run_at: now, finished_at: null }
        : { state: 'abandoned', finished_at: now },
    )
    .where('job_id', '=', jobId)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
