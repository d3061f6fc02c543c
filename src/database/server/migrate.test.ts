import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageRoot } from '../../platform/server/package-root.ts';
import { applyPlan } from './apply-plan.ts';
import { type TestDatabase, testDatabase } from './database.fixture.ts';
import { planOf } from './plan.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const plan = planOf(packageRoot());
const migration = (name: string, text: string) => ({ name: `db/migrations/${name}`, text });

async function migrateWith(more: Partial<typeof plan>): Promise<{ applied: string[] }> {
  const client = await database.admin.connect();
  return applyPlan(client, { ...plan, ...more }).finally(() => client.release());
}

const rows = async (query: string): Promise<unknown[]> => (await database.admin.query(query)).rows;
const policies = 'select polrelid::regclass::text, polname::text from pg_policy order by 1, 2';

describe('migrating', () => {
  it('again changes nothing', async () => {
    const before = await rows(policies);
    expect(await migrateWith({})).toEqual({ applied: [] });
    expect(await rows(policies)).toEqual(before);
  });

  it('applies a new file once, as the owner', async () => {
    const migrations = [...plan.migrations, migration('9001-new.sql', 'create table fresh (id int)')];
    expect(await migrateWith({ migrations })).toEqual({ applied: ['db/migrations/9001-new.sql'] });
    expect(await migrateWith({ migrations })).toEqual({ applied: [] });
    expect(await rows("select tableowner::text from pg_tables where tablename = 'fresh'")).toEqual([
      { tableowner: 'stk_owner' },
    ]);
  });

  it('applies a new file once when two do it at the same time', async () => {
    const migrations = [...plan.migrations, migration('9002-raced.sql', 'create table raced (id int)')];
    const both = await Promise.all([migrateWith({ migrations }), migrateWith({ migrations })]);
    expect(both.flatMap(({ applied }) => applied)).toEqual(['db/migrations/9002-raced.sql']);
  });

  it('refuses a file that was changed after it was applied', async () => {
    const name = `${randomBytes(4).toString('hex')}.sql`;
    await migrateWith({ migrations: [migration(name, 'select 1')] });
    await expect(migrateWith({ migrations: [migration(name, 'select 2')] })).rejects.toThrow(
      `db/migrations/${name} was changed after it was applied`,
    );
  });

  it('keeps nothing of a file that fails, and names the file and the line', async () => {
    const broken = migration('9003-broken.sql', 'create table half (id int);\nselect nonsense;');
    await expect(migrateWith({ migrations: [broken] })).rejects.toThrow(
      'db/migrations/9003-broken.sql: column "nonsense" does not exist (line 2)',
    );
    expect(await rows("select from pg_tables where tablename = 'half'")).toEqual([]);
  });

  it('states all policies again in one transaction: a file that fails leaves the former ones', async () => {
    const before = await rows(policies);
    const bad = [...plan.policies, { name: 'src/bad/policy.sql', text: 'create policy' }];
    await expect(migrateWith({ policies: bad })).rejects.toThrow('src/bad/policy.sql');
    expect(await rows(policies)).toEqual(before);
  });

  it('takes a policy away when its file no longer states it', async () => {
    const stray = 'create policy stray on journal_entry for select to stk_public using (true)';
    await database.admin.query(stray);
    await migrateWith({});
    expect(await rows("select from pg_policy where polname = 'stray'")).toEqual([]);
  });

  it('is not for the application, which only learns whether the database is up to date', async () => {
    const migrateAsLogin = async (migrations = plan.migrations) => {
      const client = await database.pool.connect();
      return applyPlan(client, { ...plan, migrations }).finally(() => client.release());
    };
    await migrateWith({});
    expect(await migrateAsLogin()).toEqual({ applied: [] });
    const further = [...plan.migrations, migration('9004-further.sql', 'create table further (id int)')];
    await expect(migrateAsLogin(further)).rejects.toMatchObject({
      code: 'NOT_MIGRATED',
      message: expect.stringContaining('9004-further.sql'),
    });
  });

  it('leaves the roles alone when it may not make any', async () => {
    const client: pg.PoolClient = await database.admin.connect();
    try {
      await client.query('set role stk_owner');
      expect(await applyPlan(client, plan)).toEqual({ applied: [] });
    } finally {
      await client.query('reset role');
      client.release();
    }
  });
});

// The embedded engine is a server to itself.
if (process.env.TEST_DATABASE_URL && process.env.TEST_DATABASE !== 'embedded') {
  describe('two installations on one server that start at once', () => {
    it('are at the same roles; whoever is refused for that makes them again', async () => {
      const other = await database.admin.connect();
      await other.query('begin');
      await other.query('alter role stk_login login');
      const migrated = migrateWith({});
      const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      await vi.waitFor(async () => expect(await rows(waiting)).toHaveLength(1), 30_000);
      await other.query('commit');
      other.release();
      expect(await migrated).toEqual({ applied: [] });
    });
  });
}
