import type { Actor } from '../../platform/actor.ts';
import type { Database } from './database.ts';
import { type ActorDb, withActor } from './with-actor.ts';

/** Makes an empty installation one for work. The database refuses it where somebody was anybody already. */
export function goLive(database: Database, administrator: Actor): Promise<void> {
  return withActor(database, administrator, async (db) => {
    await db.updateTable('installation').set({ mode: 'live' }).execute();
  });
}

/** Seconds by which the clock of a training installation was moved; undefined where the clock cannot be moved. */
export async function findTrainingClock(db: ActorDb): Promise<number | undefined> {
  const row = await db
    .selectFrom('installation')
    .select('moved_by as movedBy')
    .where('mode', '=', 'training')
    .executeTakeFirst();
  return row?.movedBy;
}

/** Moves the training clock so many seconds ahead of the real time; every transaction after this one reads it. */
export async function moveClock(db: ActorDb, movedBy: number): Promise<void> {
  await db.updateTable('installation').set({ moved_by: movedBy }).where('mode', '=', 'training').execute();
}
