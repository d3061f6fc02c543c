import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Lease } from './job-store.ts';
import { later } from './pause.ts';

type Due = Lease & { readonly everySeconds: number; readonly now: Instant };

/** Takes the sweep for its holder when its time has come and nobody else is at it. */
export async function claimSweep(
  db: ActorDb,
  name: string,
  { everySeconds, now, holder, seconds }: Due,
): Promise<boolean> {
  await db
    .insertInto('sweep')
    .values({ name, next_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  // A time further ahead than its interval was set by a clock that has gone back since.
  const { numAffectedRows = 0n } = await sql`
    update sweep set lease_holder = ${holder}, started_at = ${now},
      lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    where name = ${name} and (next_at <= ${now} or next_at > ${later(now, everySeconds)})
      and (lease_until is null or lease_until < clock_timestamp())`.execute(db);
  return numAffectedRows === 1n;
}

export async function renewSweep(db: ActorDb, name: string, { holder, seconds }: Lease): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update sweep set lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    where name = ${name} and lease_holder = ${holder}`.execute(db);
  return numAffectedRows === 1n;
}

type Ended = { readonly now: Instant; readonly nextAt: Instant; readonly code: string | null };

/** Says that the sweep is over, with the code of its failure when it was not done to its end. */
export async function endSweep(db: ActorDb, name: string, holder: string, { now, nextAt, code }: Ended) {
  await db
    .updateTable('sweep')
    .set({
      lease_holder: null,
      lease_until: null,
      next_at: nextAt,
      last_code: code,
      ...(code === null && { finished_at: now }),
    })
    .where('name', '=', name)
    .where('lease_holder', '=', holder)
    .execute();
}

/** The sweeps by name, with when each was last done. */
export function listSweeps(db: ActorDb) {
  return db
    .selectFrom('sweep')
    .select(['name', 'finished_at as finishedAt', 'next_at as nextAt', 'last_code as code'])
    .orderBy('name')
    .execute();
}

/** Says that this worker is there, and forgets those that were not for a day. */
export async function sayWorkerIsThere(db: ActorDb, workerId: string): Promise<void> {
  await sql`insert into worker (worker_id) values (${workerId})
    on conflict (worker_id) do update set seen_at = clock_timestamp()`.execute(db);
  await sql`delete from worker where seen_at < clock_timestamp() - interval '1 day'`.execute(db);
}

export async function sayWorkerStopped(db: ActorDb, workerId: string): Promise<void> {
  await sql`update worker set stopped_at = clock_timestamp() where worker_id = ${workerId}`.execute(db);
}

/** Workers that did not say goodbye, the one seen last first, with how many seconds ago that was. */
export async function listWorkers(db: ActorDb) {
  const { rows } = await sql<{ workerId: string; secondsAgo: number }>`
    select worker_id as "workerId", extract(epoch from clock_timestamp() - seen_at)::float8 as "secondsAgo"
    from worker where stopped_at is null order by seen_at desc`.execute(db);
  return rows.map(({ workerId, secondsAgo }) => ({ workerId, secondsAgo: Math.round(secondsAgo) }));
}
