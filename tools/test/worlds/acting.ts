import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../../src/platform/actor.ts';
import { Refused } from '../../../src/platform/refusal.ts';
import type { Database } from '../../../src/platform/server/database.ts';
import { type ActorDb, withActor } from '../../../src/platform/server/with-actor.ts';

const within = new AsyncLocalStorage<Database>();

/**
 * Does work as somebody, in a transaction of its own. One inside another is a fault: on the embedded engine, which has
 * one transaction at a time, the inner one would wait for the outer one until the watchdog ends it a minute later.
 */
export function actingIn(database: Database) {
  return async <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> => {
    if (within.getStore() === database) throw new Error('somebody acts in the middle of another act');
    return within.run(database, () => withActor(database, actor, work));
  };
}

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
