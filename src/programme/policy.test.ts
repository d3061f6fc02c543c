import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  secretary,
} from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { factRows } from '../database/server/fact-rows.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import { importProgrammes } from './server/import-programmes.ts';

// The programmes are there for everybody; what is owed under an item of coordination, section D, and what is owed under
// another, each with a record given for it, are not.

const office = { ...partner, roles: ['unoct'] };
const readers: readonly (readonly [string, Actor, string])[] = [
  ['CTED', secretary, 'B D, B D'],
  ['a member', member, 'B D, B D'],
  ['the Office of Counter-Terrorism', office, 'D, D'],
  ['another partner of the United Nations', { ...partner, roles: ['un-partner'] }, ', '],
  ['a State', ofState('XAA'), ', '],
  ['an administrator', administrator, ', '],
  ['the public', anybody, ', '],
];
const tables = ['duty', 'duty_evidence'] as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, administrator, (db) =>
    importProgrammes(db, factRows('programmes-2020', 'programmes')),
  );
  for (const section of ['B', 'D']) {
    const { rows } = await database.admin.query(
      `insert into duty (duty_id, item_id, section, year, due_on, needed, training, opened_by, opened_on)
       select gen_random_uuid(), item_id, $1, 2026, '2026-12-31', 1, true, $2, '2026-01-01'
       from programme_item where section = $1 limit 1 returning duty_id`,
      [section, secretary.personId],
    );
    await database.admin.query(
      `insert into duty_evidence (evidence_id, duty_id, section, kind, record_id, happened_on, given_by, given_at)
       values (gen_random_uuid(), $1, $2, 'document', gen_random_uuid(), '2026-02-01', $3, now())`,
      [rows[0].duty_id, section, secretary.personId],
    );
  }
});
afterAll(() => database.drop());

describe('what there is: sections of duties, and of what was given for them', () => {
  it.each(readers)('%s', async (_, actor, sections) => {
    const there: string[] = [];
    for (const table of tables) {
      const { rows } = await withActor(database, actor, (db) =>
        sql<{ section: string }>`select section from ${sql.table(table)} order by section`.execute(db),
      );
      there.push(rows.map(({ section }) => section).join(' '));
    }
    expect(there.join(', ')).toBe(sections);
  });

  it.each(readers)('of the programmes and their items, all: %s', async (_, actor) => {
    const { rows } = await withActor(database, actor, (db) =>
      sql<{ programmes: number; items: number }>`select (select count(*)::int from programme) as programmes,
        (select count(*)::int from programme_item) as items`.execute(db),
    );
    expect(rows[0]).toEqual({ programmes: 2, items: 86 });
  });
});

describe('what is written', () => {
  it.each(readers)('on programmes by an administrator alone: %s', async (_, actor) => {
    for (const statement of ['update programme set year = year', 'update programme_item set cite = cite']) {
      const change = withActor(database, actor, (db) => sql.raw(statement).execute(db));
      if (actor !== administrator) await expect(change).rejects.toThrow('permission denied');
      else expect(Number((await change).numAffectedRows)).toBeGreaterThan(1);
    }
  });

  it.each(readers)('on duties by CTED alone: %s', async (_, actor) => {
    const owe = withActor(database, actor, (db) =>
      sql`insert into duty (duty_id, item_id, section, year, due_on, needed, training, opened_by, opened_on)
        select gen_random_uuid(), item_id, section, 2030, '2030-12-31', 1, true, ${actor.personId}::uuid, '2026-01-01'
        from programme_item limit 1`.execute(db),
    );
    if (actor === secretary) await expect(owe).resolves.toBeDefined();
    else await expect(owe).rejects.toThrow('permission denied');
  });
});
