import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../platform/server/package-root.ts';
import { applyPlan } from '../apply-plan.ts';
import { withClient } from '../client.ts';
import { fingerprintOf, planOf } from '../plan.ts';
import { databaseIn, openEmbedded, superuser } from './embedded.ts';

/** Brings the database in a folder up to date. Where the last plan is in force already, the engine is not even started. */
export async function migrateEmbedded(dataDir: string, cache?: string): Promise<{ applied: string[] }> {
  const plan = planOf(packageRoot());
  const mark = join(databaseIn(dataDir), 'stocktake-plan');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprintOf(plan)) return { applied: [] };

  const embedded = await openEmbedded(dataDir, cache ? { cache } : {});
  try {
    const done = await withClient(embedded.connection(superuser), (client) => applyPlan(client, plan));
    writeFileSync(mark, fingerprintOf(plan));
    return done;
  } finally {
    await embedded.close();
  }
}
