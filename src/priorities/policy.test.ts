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

// What a proposed visit weighs, reader by reader: of a draft, and when the list has long been announced.

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
const tables = ['visit_reason', 'visit_factor', 'visit_factor_answer', 'visit_scale'] as const;

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
  await keep(`insert into visit_reason values ('${ids.visit}', '${ids.list}', 'XAA', '{"en":"x"}', '{}', true, 0, 0,
    '${randomUUID()}')`);
  const factor = randomUUID();
  await keep(`insert into visit_factor values ('${factor}', '${ids.visit}', '${ids.list}', 'XAA', 'gaps', 'K1', 0.5, true,
    '2026-01-02')`);
  const [question, template, assessment] = [randomUUID(), randomUUID(), randomUUID()];
  await keep(`insert into resolution (symbol, body, kind, number, year, title, title_kind, title_status, subject)
    values ('S/RES/1373 (2001)', 'Security Council', 'resolution', '1373', 2001, 't', 'title', 'verified', 's')`);
  const six = `{"en":"E","fr":"F","es":"S","ru":"R","ar":"A","zh":"Z"}`;
  const provision = randomUUID();
  await keep(
    `insert into provision values ('${provision}', 'S/RES/1373 (2001)', '1 (a)', 1, '{prisons}', '${six}')`,
  );
  await keep(
    `insert into question values ('${question}', '${provision}', 'prisons', 'prison-rehabilitation', 'rating')`,
  );
  await keep(`insert into assessment_template (template_id, kind, edition) values ('${template}', 'oia', 1)`);
  await keep(`insert into assessment (assessment_id, state_code, cycle, template_id, begun_on)
    values ('${assessment}', 'XAA', 1, '${template}', '2025-01-01')`);
  await keep(`insert into answer (answer_id, assessment_id, state_code, question_id, rating, saved_on, saved_at, saved_by)
    values ('${ids.answer}', '${assessment}', 'XAA', '${question}', 1, '2025-01-02', now(), '${randomUUID()}')`);
  await keep(`insert into visit_factor_answer values ('${factor}', '${ids.answer}', '${ids.visit}', 'XAA')`);
  await keep(`insert into visit_scale values ('${randomUUID()}', '${ids.visit}', '${ids.list}', 'XAA', 'trends', 'K3', 2,
    '{"en":"x"}', 'A paper', '${trainingPersons.expert.personId}', '2026-01-03')`);
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

const all = '1 1 1 1';
const nothing = '0 0 0 0';
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

describe('reasons, factors, their answers, judgements', () => {
  it('of a draft are for CTED and the Committee', async () => {
    expect(await seen()).toEqual(draft);
  });

  it('of an announced list stay there: what goes out is the list, never a score', async () => {
    await keep(`insert into decision (decision_id, body, kind, manner, meeting_number, outcome, decided_on, record_sha256,
      sealed_by) select '${ids.decision}', 'ctc', 'list-adopted', 'meeting', 3, 'adopted', '2026-02-01', repeat('0', 64), id
      from journal_entry limit 1`);
    await keep(`update visit_list set status = 'adopted', submitted_on = '2026-01-20', decision_id = '${ids.decision}',
      adopted_on = '2026-02-01', announced_on = '2026-02-05', announced_to = '{XAA,XAC}'`);
    await keep("update proposed_visit set adopted_on = '2026-02-01', announced_on = '2026-02-05'");
    expect(await seen()).toEqual(draft);
  });
});

const refused = /row-level security|permission denied/;
const run = (actor: Actor, statement: string) =>
  withActor(database, actor, (db) => sql.raw(statement).execute(db));

describe('who writes', () => {
  it.each([
    'update visit_reason set request = 1',
    "insert into visit_factor select gen_random_uuid(), proposed_visit_id, list_id, state_code, 'elapsed', 'K8', 1, true, as_of from visit_factor",
  ])('CTED alone: %s', async (statement) => {
    await run(readers.CTED!, statement);
    for (const [reader, actor] of Object.entries(readers)) {
      if (actor.audience === 'secretariat') continue;
      await expect(run(actor, statement), reader).rejects.toThrow(refused);
    }
  });

  it('an expert judges in the own name, and never again', async () => {
    const judging = (
      personId: string,
    ) => `insert into visit_scale values ('${randomUUID()}', '${ids.other}', '${ids.list}',
      'XAC', 'trends', 'K3', 2, '{"en":"x"}', 'A paper', '${personId}', '2026-01-03')`;
    await expect(run(readers.CTED!, judging(trainingPersons.head.personId))).rejects.toThrow(refused);
    await run(readers.CTED!, judging(trainingPersons.expert.personId));
    await expect(run(readers.CTED!, judging(trainingPersons.expert.personId))).rejects.toThrow(
      /unique|duplicate/,
    );
    await expect(run(readers.CTED!, 'update visit_scale set scale = 4')).rejects.toThrow(refused);
  });

  it('nothing but the seven inputs enters a score, by whoever keeps it', async () => {
    for (const input of ['donor-status', 'council-membership', 'political-position']) {
      const statement = `insert into visit_factor values ('${randomUUID()}', '${ids.other}', '${ids.list}', 'XAC',
        '${input}', 'K1', 1, true, '2026-01-02')`;
      await expect(run(readers.CTED!, statement)).rejects.toThrow(/check constraint/);
    }
  });
});
