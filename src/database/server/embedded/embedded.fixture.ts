import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../platform/server/package-root.ts';
import { folderBlobs } from '../blobs/folder-blobs.ts';
import { loginRole, overPool, poolOf } from '../database.ts';
import { fingerprintOf, planOf } from '../plan.ts';
import type { TestDatabase } from '../server.fixture.ts';
import { databaseIn, openEmbedded, superuser } from './embedded.ts';
import { migrateEmbedded } from './migrate-embedded.ts';
import { complete, engineVersion, plant } from './seed.ts';

const cache = join(packageRoot(), 'var', 'cache');

/** A migrated embedded database of one's own, copied from one that is kept in the cache. */
export async function testEmbedded(): Promise<TestDatabase> {
  const dataDir = await migratedFolder();
  const embedded = await openEmbedded(dataDir);
  const admin = poolOf({ ...embedded.connection(superuser), max: 4 });
  const database = overPool('embedded', poolOf({ ...embedded.connection(loginRole), max: 8 }), {
    mayHoldRealFiles: true,
    mode: 'training',
    blobs: folderBlobs(dataDir),
  });
  return {
    ...database,
    admin,
    drop: async () => {
      await database.close();
      await admin.end();
      await embedded.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A folder with a migrated database that nobody has opened yet. */
export async function migratedFolder(): Promise<string> {
  const plan = fingerprintOf(planOf(packageRoot())).slice(0, 12);
  const template = join(cache, `migrated-${engineVersion()}-${plan}`);
  if (!existsSync(template)) {
    await complete(template, async (partial) => void (await migrateEmbedded(partial, cache)));
    removeFormer(template);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-test-'));
  await plant(databaseIn(template), databaseIn(dataDir));
  return dataDir;
}

/** Templates of plans that are no longer in force; a run that started before may still copy one of today. */
function removeFormer(present: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const isFormer = name.startsWith('migrated-') && path !== present && !name.endsWith('.partial');
    const age = Date.now() - statSync(path).mtimeMs;
    if (isFormer && age > 60 * 60 * 1000) rmSync(path, { recursive: true, force: true });
  }
}
