import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../access/server/index.ts';
import { fixedClock } from '../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, publicReader } from '../platform/actor.ts';
import { day } from '../procedure/calendar.ts';
import { openTrainingWorld } from '../training/server/index.ts';

// Readers in the rows, moments in the columns: a draft, an adopted list, an announced one. Rows are counted by the database.

const as = (who: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[who], language: 'en' });
const mission = (stateCode: string): Actor => ({ ...missionOf(stateCode), language: 'en' });
const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the head of a delegation': as('head'),
  'a member': as('member'),
  'the Office of Counter-Terrorism': as('counterTerrorismOffice'),
  'another United Nations partner': as('bystander'),
  'a State on the list': mission('XAA'),
  'another State': mission('XAB'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};
const tables = ['visit_list', 'proposed_visit'] as const;

let database: TestDatabase;
const ids = {
  list: randomUUID(),
  visit: randomUUID(),
  other: randomUUID(),
  decision: randomUUID(),
  answer: randomUUID(),
};
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock('2026-03-13T15:00:00Z', 'America/New_York'));
  await openTrainingWorld(database, day('2026-03-13'));
  await keep(`insert into visit_list (list_id, year, training, opened_on, lot_seed)
    values ('${ids.list}', 2026, true, '2026-01-01', 'a-seed-of-it')`);
  for (const [visit, state] of [
    [ids.visit, 'XAA'],
    [ids.other, 'XAC'],
  ]) {
    await keep(`insert into proposed_visit (proposed_visit_id, list_id, year, training, state_code, type, proposed_on)
      values ('${visit}', '${ids.list}', 2026, true, '${state}', 'focused', '2026-01-02')`);
  }
}, 60_000);
afterAll(() => database.drop());

const keep = (statement: string) => database.admin.query(statement);

async function seen(): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const [reader, actor] of Object.entries(readers)) {
    counts[reader] = await withActor(database, actor, async (db) => {
      const rows: number[] = [];
      for (const table of tables) {
        const found = await sql<{ n: string }>`select count(*) as n from ${sql.ref(table)}`.execute(db);
        rows.push(Number(found.rows[0]?.n));
      }
      return rows.join(' ');
    });
  }
  return counts;
}

const all = '1 2';
const nothing = '0 0';
const draft = {
  CTED: all,
  'the head of a delegation': all,
  'a member': all,
  'the Office of Counter-Terrorism': nothing,
  'another United Nations partner': nothing,
  'a State on the list': nothing,
  'another State': nothing,
  'the public': nothing,
  'an administrator': nothing,
};

describe('lists and their entries', () => {
  it('of a draft are for CTED and the Committee', async () => {
    expect(await seen()).toEqual(draft);
  });

  it('of an adopted list: the Office reads it', async () => {
    await keep(`insert into decision (decision_id, body, kind, manner, meeting_number, outcome, decided_on, record_sha256,
      sealed_by) select '${ids.decision}', 'ctc', 'list-adopted', 'meeting', 3, 'adopted', '2026-02-01', repeat('0', 64), id
      from journal_entry limit 1`);
    await keep(`update visit_list set status = 'adopted', submitted_on = '2026-01-20', decision_id = '${ids.decision}',
      adopted_on = '2026-02-01'`);
    await keep("update proposed_visit set adopted_on = '2026-02-01'");
    expect(await seen()).toEqual({ ...draft, 'the Office of Counter-Terrorism': '1 2' });
  });

  it('of an announced list: a State on it reads the list and its own entry', async () => {
    await keep("update visit_list set announced_on = '2026-02-05', announced_to = '{XAA,XAC}'");
    await keep("update proposed_visit set announced_on = '2026-02-05'");
    const announced = {
      'the Office of Counter-Terrorism': '1 2',
      'a State on the list': '1 1',
    };
    expect(await seen()).toEqual({ ...draft, ...announced });
    database.clock.follow(fixedClock('2026-01-31T15:00:00Z', 'America/New_York'));
    expect(await seen()).toMatchObject({ 'the Office of Counter-Terrorism': nothing });
    expect((await seen())['a State on the list']).toMatch(/^1 0/);
    database.clock.follow(fixedClock('2026-03-13T15:00:00Z', 'America/New_York'));
  });
});

const refused = /row-level security|permission denied/;
const run = (actor: Actor, statement: string) =>
  withActor(database, actor, (db) => sql.raw(statement).execute(db));

describe('who writes', () => {
  it.each([
    `insert into visit_list (list_id, year, training, opened_on, lot_seed)
      values ('${randomUUID()}', 2033, true, '2026-01-01', 'another-seed')`,
    "update visit_list set announced_on = '2026-02-06' where year = 2026",
    "update proposed_visit set adopted_on = '2026-02-02'",
  ])('CTED alone: %s', async (statement) => {
    await run(readers.CTED!, statement);
    for (const [reader, actor] of Object.entries(readers)) {
      if (actor.audience === 'secretariat') continue;
      await expect(run(actor, statement), reader).rejects.toThrow(refused);
    }
  });
});
