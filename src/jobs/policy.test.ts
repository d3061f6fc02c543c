import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  secretary,
} from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, systemActor } from '../platform/actor.ts';

// What is done without a person is the worker's; administrators see it, and take up what stands still.

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.admin.query('truncate job, sweep, worker');
  await doing(systemActor, sql`select app.enqueue_job('bells', '{}', 'one', null)`);
  await doing(systemActor, sql`insert into sweep (name, next_at) values ('chimney', now())`);
  await doing(
    systemActor,
    sql`insert into worker (worker_id) values ('00000000-0000-4000-8000-0000000000aa')`,
  );
});

const tables = ['job', 'sweep', 'worker'];
const doing = (actor: Actor, statement: ReturnType<typeof sql>) =>
  withActor(database, actor, (db) => statement.execute(db));
const touched = async (actor: Actor, statement: ReturnType<typeof sql>) =>
  Number((await doing(actor, statement)).numAffectedRows ?? 0n);
const counts = (actor: Actor) =>
  Promise.all(
    tables.map(async (table) => (await doing(actor, sql`select 1 from ${sql.table(table)}`)).rows.length),
  );

describe('work without a person', () => {
  it('exists for the worker and for administrators, and for CTED not at all', async () => {
    expect(await counts(systemActor)).toEqual([1, 1, 1]);
    expect(await counts(administrator)).toEqual([1, 1, 1]);
    expect(await counts(secretary)).toEqual([0, 0, 0]);
  });

  it.each([
    ['the Committee', member],
    ['a State', ofState('XAA')],
    ['a partner', partner],
    ['the public', anybody],
  ])('is not there for %s', async (_, actor) => {
    for (const table of tables) {
      await expect(doing(actor, sql`select 1 from ${sql.table(table)}`)).rejects.toThrow(/permission denied/);
    }
  });

  it('is changed by the worker alone', async () => {
    for (const change of [
      sql`update job set attempts = 3`,
      sql`update sweep set last_code = 'soot'`,
      sql`update worker set seen_at = now()`,
    ]) {
      expect(await touched(secretary, change)).toBe(0);
      expect(await touched(systemActor, change)).toBe(1);
    }
    await expect(
      doing(secretary, sql`insert into sweep (name, next_at) values ('other', now())`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      doing(secretary, sql`insert into worker (worker_id) values ('00000000-0000-4000-8000-0000000000ab')`),
    ).rejects.toThrow(/row-level security/);
  });

  it('that stands still is set going or given up by an administrator, and nothing else is', async () => {
    const retry = sql`update job set state = 'waiting', attempts = 0, finished_at = null`;
    const abandon = sql`update job set state = 'abandoned', finished_at = now()`;
    expect([await touched(administrator, retry), await touched(administrator, abandon)]).toEqual([0, 0]);
    await doing(systemActor, sql`update job set state = 'dead', finished_at = now()`);
    await expect(doing(administrator, sql`update job set state = 'done'`)).rejects.toThrow(
      /row-level security/,
    );
    expect(await touched(administrator, retry)).toBe(1);
    await doing(systemActor, sql`update job set state = 'dead', finished_at = now()`);
    expect(await touched(administrator, abandon)).toBe(1);
  });
});
