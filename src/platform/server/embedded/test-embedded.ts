import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loginRole, overPool, poolOf } from '../database.ts';
import { packageRoot } from '../package-root.ts';
import { fingerprintOf, planOf } from '../plan.ts';
import type { TestDatabase } from '../test-server.ts';
import { databaseIn, openEmbedded, superuser } from './embedded.ts';
import { migrateEmbedded } from './migrate-embedded.ts';
import { complete, engineVersion, plant } from './seed.ts';

const cache = join(packageRoot(), 'var', 'cache');

/** A migrated embedded database of one's own, copied from one that is kept in the cache. */
export async function testEmbedded(): Promise<TestDatabase> {
  const dataDir = await migratedFolder();
  const embedded = await openEmbedded(dataDir);
  const admin = poolOf({ ...embedded.connection(superuser), max: 4 });
  const database = overPool('embedded', poolOf({ ...embedded.connection(loginRole), max: 8 }), true);
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
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-test-'));
  await plant(databaseIn(template), databaseIn(dataDir));
  return dataDir;
}
