import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
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

  it('is undone when the work fails, and the fault is handed on', async () => {
    const attempt = withActor(database, stateReader(1), async (db) => {
      await sql`select 1`.execute(db);
      throw new Error('on purpose');
    });
    await expect(attempt).rejects.toThrow('on purpose');
  });
});
