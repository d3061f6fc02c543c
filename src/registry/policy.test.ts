import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../database/server/with-actor.ts';
import { type Actor, type Audience, audiences, publicReader } from '../platform/actor.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { importRegistry } from './server/import-facts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, reader('administrator'), (db) => importRegistry(db, [ctc2020]));
});
afterAll(() => database.drop());

const reader = (audience: Audience): Actor => ({
  ...publicReader('en'),
  personId: '00000000-0000-4000-8000-000000000001',
  audience,
  stateCode: audience === 'state' ? 'FRA' : null,
});

const tables = ['state_group', 'state', 'state_name', 'resolution', 'theme', 'subtopic'];
const ordinary = audiences.filter((audience) => audience !== 'administrator');

describe.each(audiences)('%s', (audience) => {
  const as = <T>(work: (db: ActorDb) => Promise<T>) => withActor(database, reader(audience), work);
  const run = (statement: string) => as((db) => sql.raw(statement).execute(db));

  it('[V-002] reads all 193 Member States, its own and those of others alike', async () => {
    const { rows } = await as((db) => sql`select code from state where not fictional`.execute(db));
    expect(rows).toHaveLength(193);
  });

  it.each(tables)('reads every row of %s', async (table) => {
    const { rows } = await run(`select 1 from ${table}`);
    const { rows: all } = await database.admin.query(`select 1 from ${table}`);
    expect(rows).toHaveLength(all.length);
  });

  it.each(tables)('[A-051] deletes nothing from %s', async (table) => {
    await expect(run(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(run(`truncate ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('[A-051] turns no State into another or into a fictional one', async () => {
    await expect(run("update state set code = 'XAA' where code = 'FRA'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(run('update state set fictional = true')).rejects.toThrow(/permission denied/);
  });
});

describe.each(ordinary)('%s, not being an administrator,', (audience) => {
  const run = (statement: string) =>
    withActor(database, reader(audience), (db) => sql.raw(statement).execute(db));

  it('[A-051] adds no State', async () => {
    const statement =
      "insert into state (code, fictional, region_code, admitted_on) values ('ABC', false, '150', '2030-01-01')";
    await expect(run(statement)).rejects.toThrow(/permission denied/);
  });

  it.each([
    "update state set region_code = '002'",
    "update state_name set name = 'another'",
    "update resolution set title = 'another'",
    "update theme set name = 'another'",
    "update subtopic set name = 'another'",
    "insert into state_group (code, level) values ('999', 'region')",
  ])('changes no fact: %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow(/permission denied/);
  });
});

describe('the list of States', () => {
  it.each(['delete from state_name', "delete from state where code = 'FRA'", 'truncate state cascade'])(
    '[A-051] is not cut by the owner either: %s',
    async (statement) => {
      await expect(database.admin.query(statement)).rejects.toThrow(/the list of States is not cut/);
    },
  );

  it('takes no fictional State for a Member State, nor the other way round', async () => {
    const add = (code: string, fictional: boolean, admitted: string) =>
      database.admin.query(
        `insert into state (code, fictional, region_code, admitted_on) values ('${code}', ${fictional}, '150', ${admitted})`,
      );
    await expect(add('XAA', false, "'2030-01-01'")).rejects.toThrow(/check constraint/);
    await expect(add('ABC', true, 'null')).rejects.toThrow(/check constraint/);
  });

  it('[V-002] has no column and no setting by which a State could be left out of selection', async () => {
    const { rows } = await database.admin.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name = 'state' order by ordinal_position",
    );
    expect(rows.map((row) => row.column_name)).toEqual([
      'code',
      'fictional',
      'iso2',
      'm49',
      'region_code',
      'sub_region_code',
      'intermediate_region_code',
      'admitted_on',
      'original_member',
      'notes',
    ]);
  });
});
