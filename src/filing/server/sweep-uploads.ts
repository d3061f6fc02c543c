import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Sweep } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import { deleteExpired, listReferred } from './upload-store.ts';

const aDay = 24 * 60 * 60 * 1000;

/**
 * Takes away what nobody filed in time, and then the files no row refers to. A file is looked at only when it has lain
 * for a day by the clock of the machine: before that, the row of it may still be on its way.
 */
export async function sweepUploads(
  database: Database,
  since = Date.now(),
): Promise<{ readonly uploads: number; readonly files: number }> {
  return withActor(database, systemActor, async (db) => {
    const uploads = await deleteExpired(db, database.clock.now());
    const old = (await database.blobs.list()).filter(({ keptAt }) => keptAt < since - aDay);
    const hashes = old.map(({ sha256 }) => sha256);
    const referred = await listReferred(db, hashes);
    const orphans = hashes.filter((sha256) => !referred.has(sha256));
    for (const sha256 of orphans) await database.blobs.remove(sha256);
    return { uploads, files: orphans.length };
  });
}

/** What this part has done without a person. */
export const filingSweeps: readonly Sweep[] = [
  {
    name: 'document-uploads',
    everySeconds: 60 * 60,
    run: async ({ database }) => {
      await sweepUploads(database);
    },
  },
];
