import { randomUUID } from 'node:crypto';
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
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';

// Two States have answered on confidentiality: who reads which answer, and who gives one.

const reports = { XAA: randomUUID(), XAB: randomUUID() };
const readers: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['CTED', secretary, ['XAA', 'XAB']],
  ['a member', member, ['XAA', 'XAB']],
  ['the State that answered', ofState('XAA'), ['XAA']],
  ['another that answered', ofState('XAB'), ['XAB']],
  ['a State that did not', ofState('XAC'), []],
  ['a partner', { ...partner, roles: ['participating-partner'] }, []],
  ['an administrator', administrator, []],
  ['the public', anybody, []],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const [place, [state, reportId]] of Object.entries(reports).entries()) {
    await database.admin.query(
      `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
       values ($1, $2, true, $3, 'comprehensive', 2026, 'file', 'ctc-2020')`,
      [reportId, place + 1, state],
    );
    await database.admin.query(
      `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
       values ($1, $1, $2, '{"en": "Report"}', 'en', '2026-01-01', $3)`,
      [reportId, state, secretary.personId],
    );
    await withEntry(state, (entry) => database.admin.query(answer(state, entry)));
  }
});
afterAll(() => database.drop());

/** A new entry of the journal, on which an answer can rest. */
async function withEntry<T>(state: string, use: (entry: string) => Promise<T>): Promise<T> {
  const { rows } = await database.admin.query(
    `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, detail)
     values ('state:' || $1::text, 'confidentiality-indicated', '2026-02-01', $2, $1, $3, '{}') returning id`,
    [state, secretary.personId, state === 'XAB' ? reports.XAB : reports.XAA],
  );
  return use(rows[0].id);
}

function answer(state: string, entry: string): string {
  const report = state === 'XAB' ? reports.XAB : reports.XAA;
  return `insert into confidentiality_reply (reply_id, report_id, file_id, state_code, option, entry_id, marked, given_by)
    values (gen_random_uuid(), '${report}', '${report}', '${state}', 'CR-1', '${entry}', '{}', gen_random_uuid())`;
}

describe('answers on confidentiality', () => {
  it.each(readers)('are there for %s', async (_, actor, states) => {
    const found = await withActor(database, actor, (db) =>
      db.selectFrom('confidentiality_reply').select('state_code').orderBy('state_code').execute(),
    );
    expect(found.map(({ state_code }) => state_code)).toEqual(states);
  });

  const giving = (actor: Actor, state: string) =>
    withEntry(state, (entry) =>
      withActor(database, actor, (db) => sql.raw(answer(state, entry)).execute(db)),
    );

  it('are given by the State for itself, and by CTED from paper', async () => {
    await expect(giving(ofState('XAB'), 'XAB')).resolves.toBeDefined();
    await expect(giving(secretary, 'XAB')).resolves.toBeDefined();
    await expect(giving(ofState('XAA'), 'XAB')).rejects.toThrow('row-level security');
  });

  it.each([member, partner, administrator, anybody])('are given by nobody else: $audience', async (actor) => {
    await expect(giving(actor, 'XAA')).rejects.toThrow('permission denied');
  });
});
