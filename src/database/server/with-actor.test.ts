import { AsyncResource } from 'node:async_hooks';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { type TestDatabase, testDatabase } from './database.fixture.ts';
import { withActor } from './with-actor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const person = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function stateReader(number: number): Actor {
  return {
    personId: person(number),
    audience: 'state',
    roles: ['visited-state'],
    stateCode: 'XAA',
    organisationId: null,
    language: 'en',
  };
}

describe('a transaction of an actor', () => {
  it('knows who asks', async () => {
    const { rows } = await withActor(database, stateReader(1), (db) =>
      sql<Record<string, unknown>>`select current_user::text as role, app.my_person() as person,
        app.my_state() as state, app.my_organisation() as organisation, app.my_roles() as roles`.execute(db),
    );
    expect(rows).toEqual([
      { role: 'stk_state', person: person(1), state: 'XAA', organisation: null, roles: ['visited-state'] },
    ]);
  });

  it('leaves nothing behind on the connection', async () => {
    const client = await database.pool.connect();
    const { rows } = await client.query(
      "select current_user::text as role, current_setting('app.person_id', true) as person",
    );
    client.release();
    expect(rows).toEqual([{ role: 'stk_login', person: expect.toSatisfy((text) => !text) }]);
  });

  it('never mixes two that run at once', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        withActor(database, stateReader(number), async (db) => {
          const before = await sql<{ me: string }>`select app.my_person()::text as me`.execute(db);
          const after = await sql<{ me: string }>`select app.my_person()::text as me`.execute(db);
          return [before.rows[0]?.me, after.rows[0]?.me];
        }),
      ),
    );
    expect(seen).toEqual(seen.map((_, number) => [person(number), person(number)]));
  });

  it('is not begun inside another one, which would wait for itself where one is done at a time', async () => {
    const inner = () => withActor(database, stateReader(2), async () => 'done');
    await expect(withActor(database, stateReader(1), inner)).rejects.toThrow('inside another one');
    expect(await inner()).toBe('done');
  });

  it('may be begun by what another one has left to do, once that one is over', async () => {
    let left = async (): Promise<string> => 'nothing was left';
    await withActor(database, stateReader(1), async () => {
      left = AsyncResource.bind(() => withActor(database, stateReader(2), async () => 'done'));
    });
    expect(await left()).toBe('done');
  });

  it.each(['40001', '40P01', '57P01', '57P03', 'ECONNRESET'])('is done again after %s', async (code) => {
    let attempts = 0;
    const answer = await withActor(database, stateReader(1), async (db) => {
      const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
      if (++attempts < 3) throw Object.assign(new Error('for this test'), { code });
      return rows;
    });
    expect([answer, attempts]).toEqual([[{ one: 1 }], 3]);
  });

  it('is given up after some tries', async () => {
    let attempts = 0;
    const attempt = withActor(database, stateReader(1), async () => {
      attempts++;
      throw Object.assign(new Error('again and again'), { code: '40001' });
    });
    await expect(attempt).rejects.toThrow('again and again');
    expect(attempts).toBe(6);
  });

  it('is undone when the work fails, and the fault is handed on', async () => {
    const attempt = withActor(database, stateReader(1), async (db) => {
      await sql`select 1`.execute(db);
      throw new Error('on purpose');
    });
    await expect(attempt).rejects.toThrow('on purpose');
  });
});

// The embedded engine has no backend to end; how it loses its connections is in embedded/gateway.test.ts.
if (process.env.TEST_DATABASE_URL && process.env.TEST_DATABASE !== 'embedded') {
  describe('a backend that dies', () => {
    it('between two statements of a transaction does no harm: the work is done again', async () => {
      let attempts = 0;
      const answer = await withActor(database, stateReader(1), async (db) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
        if (++attempts === 1) await endBackend(rows[0]?.pid);
        return (await sql<{ me: string }>`select app.my_state() as me`.execute(db)).rows;
      });
      expect([answer, attempts]).toEqual([[{ me: 'XAA' }], 2]);
    });
  });
}

/** Ends a backend, and waits until the server has let go of it. */
async function endBackend(pid: number | undefined): Promise<void> {
  await database.admin.query('select pg_terminate_backend($1, 5000)', [pid]);
}
