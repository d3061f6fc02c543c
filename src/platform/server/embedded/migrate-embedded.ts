import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fingerprintOf, migrateOver, planOf } from '../migrate.ts';
import { packageRoot } from '../package-root.ts';
import { databaseIn, openEmbedded } from './embedded.ts';
import { superuser } from './turns.ts';

/** Brings the database in a folder up to date. Where the last plan is in force already, the engine is not even started. */
export async function migrateEmbedded(dataDir: string, cache?: string): Promise<{ applied: string[] }> {
  const plan = planOf(packageRoot());
  const mark = join(databaseIn(dataDir), 'stocktake-plan');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprintOf(plan)) return { applied: [] };

  const embedded = await openEmbedded(dataDir, cache ? { cache } : {});
  try {
    const client = new pg.Client(embedded.connection(superuser));
    await client.connect();
    const done = await migrateOver(client, plan).finally(() => client.end());
    writeFileSync(mark, fingerprintOf(plan));
    return done;
  } finally {
    await embedded.close();
  }
}
