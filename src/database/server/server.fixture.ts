import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../../platform/server/package-root.ts';
import { folderBlobs } from './blobs/folder-blobs.ts';
import { columnTypes } from './column-types.ts';
import { type Database, loginRole, overPool, poolOf } from './database.ts';
import { migrate } from './migrate.ts';
import { fingerprintOf, planOf } from './plan.ts';

const forTests = { mayHoldRealFiles: true, mode: 'training' } as const;

export type TestDatabase = Database & {
  /** Connections of the administrator, who is above every rule: for arranging and for tampering. */
  readonly admin: pg.Pool;
  /** Closes the database and takes it away. */
  drop(): Promise<void>;
};

/** A copy of the migrated template on the server of the tests. */
export async function testOnServer(url: string): Promise<TestDatabase> {
  const template = await templateOn(url);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(url, (client) => client.query(`create database ${name} template ${template}`));

  const admin = poolOf({ connectionString: inDatabase(url, name), max: 4 });
  const login = new URL(inDatabase(url, name));
  login.username = loginRole;
  const dataDir = mkdtempSync(join(tmpdir(), 'stocktake-test-'));
  const pool = poolOf({ connectionString: login.href, max: 10 });
  const database = overPool('server', pool, { ...forTests, blobs: folderBlobs(dataDir) });
  return {
    ...database,
    admin,
    drop: async () => {
      await database.close();
      await admin.end();
      rmSync(dataDir, { recursive: true, force: true });
      await asAdmin(url, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** The migrated database that all others are copied from: made by the first test that needs it. */
async function templateOn(url: string): Promise<string> {
  const template = `template_${fingerprintOf(planOf(packageRoot())).slice(0, 12)}`;
  await asAdmin(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('stocktake template'))");
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    await client.query(`drop database if exists ${template}_new`);
    await client.query(`create database ${template}_new`);
    await migrate({ url: inDatabase(url, `${template}_new`), dataDir: '' });
    await client.query(`alter database ${template}_new rename to ${template}`);
  });
  return template;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, types: columnTypes });
  await client.connect();
  await work(client).finally(() => client.end());
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
