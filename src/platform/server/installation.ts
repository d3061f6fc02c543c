import type { Instant } from '../../procedure/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Database } from './database.ts';
import { type ActorDb, withActor } from './with-actor.ts';

/** Makes an empty installation one for work. The database refuses it where somebody was anybody already. */
export function goLive(database: Database, administrator: Actor): Promise<void> {
  return withActor(database, administrator, async (db) => {
    await db.updateTable('installation').set({ mode: 'live' }).execute();
  });
}

/**
 * Moves the clock of a training installation forward, and gives the moment it then is. Whoever asks after this has
 * been kept reads the new time; the worker does what came due in between.
 */
export async function moveClock(
  db: ActorDb,
  clock: { readonly now: () => Instant; readonly movedBy: () => number },
  to: Instant,
): Promise<Instant> {
  const ahead = Math.ceil((Date.parse(to) - Date.parse(clock.now())) / 1000);
  await db
    .updateTable('installation')
    .set({ moved_by: clock.movedBy() + ahead })
    .execute();
  return to;
}
