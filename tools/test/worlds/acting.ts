import type { Database } from '../../../src/database/server/database.ts';
import { type ActorDb, withActor } from '../../../src/database/server/with-actor.ts';
import type { Actor } from '../../../src/platform/actor.ts';
import { Refused } from '../../../src/platform/refusal.ts';

/** Does work as somebody, in a transaction of its own. */
export const actingIn =
  (database: Database) =>
  <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, actor, work);

/** The code an act is refused with, or null when it is not. */
export async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (fault: unknown) => {
      if (fault instanceof Refused) return fault.refusal.code;
      throw fault;
    },
  );
}
