import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, type Audience, audiences, publicReader } from '../platform/actor.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { importRegistry } from '../registry/server/index.ts';
import { importStandards } from './server/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, reader('administrator'), async (db) => {
    await importRegistry(db, [ctc2020]);
    await importStandards(db);
  });
});
afterAll(() => database.drop());

const reader = (audience: Audience): Actor => ({ ...publicReader('en'), audience });
const run = (audience: Audience, statement: string) =>
  withActor(database, reader(audience), (db) => sql.raw(statement).execute(db));

describe.each(audiences)('%s', (audience) => {
  it('reads every provision, in the table and in the thread', async () => {
    const { rows: all } = await database.admin.query('select 1 from provision');
    expect((await run(audience, 'select 1 from provision')).rows).toHaveLength(all.length);
    const inThread = "select 1 from chain_record where kind = 'provision'";
    expect((await run(audience, inThread)).rows).toHaveLength(all.length);
  });

  it('takes none away', async () => {
    await expect(run(audience, 'delete from provision')).rejects.toThrow(/permission denied/);
  });
});

describe.each(audiences.filter((audience) => audience !== 'administrator'))(
  '%s, not being an administrator,',
  (audience) => {
    it.each([
      "update provision set words = '{}'",
      "insert into provision select gen_random_uuid(), symbol, '99', 99, themes, words from provision limit 1",
    ])('changes none: %s', async (statement) => {
      await expect(run(audience, statement)).rejects.toThrow(/permission denied/);
    });
  },
);
