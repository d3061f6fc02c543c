import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Database } from './database.ts';
import { type ActorDb, withActor } from './with-actor.ts';

/** The moment that work on a past day is given. */
export type AsOf = { readonly today: Day; readonly now: string; readonly zone: string };

/** Work as somebody on a past day, for the training world: policies, acts and entries see that day. */
export function asOfDay<T>(
  actor: Actor,
  database: Database,
  on: Day,
  work: (db: ActorDb, given: AsOf) => Promise<T>,
): Promise<T> {
  const { clock } = database;
  const given = { today: on, now: `${on}T16:00:00.000Z`, zone: clock.zone };
  const then = { ...clock, zone: clock.zone, now: () => given.now, today: () => on };
  return withActor({ ...database, clock: then }, actor, (db) => work(db, given));
}
