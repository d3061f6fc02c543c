import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  type RecommendationWorld,
  recommendationWorld,
} from '../../../tools/test/worlds/recommendation-world.ts';
import { as } from '../../../tools/test/worlds/small-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { exportRecommendations, listRecommendations } from './list-recommendations.ts';
import { openRecommendation } from './open-recommendation.ts';
import { listStandings } from './recommendation-store.ts';
import { listToTakeUp } from './take-up.ts';

let database: TestDatabase;
let world: RecommendationWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await recommendationWorld(database);
  await world.happened('pao-submitted', '2025-09-01');
  await world.happened('report-transmitted', '2026-02-01');
  await world.happened('final-report-received', '2026-02-03');
});
afterAll(() => database.drop());
beforeEach(() => world.on('2026-06-01'));

const ids = { bill: '', officers: '' };

describe('taking up', () => {
  it('is offered to CTED with the words of the adopted report, without what refers elsewhere', async () => {
    const { rows } = await world.does('expert', (db, actor) => listToTakeUp(db, actor));
    expect(rows).toMatchObject([
      {
        ...{ fileId: world.fileId, stateCode: 'XAA', stateName: 'Norvale' },
        blocks: [
          { blockId: world.first, words: 'Adopt the bill.' },
          { blockId: world.second, words: 'Train the officers.' },
        ],
      },
    ]);
  });

  it('is refused to the Committee', async () => {
    expect(await refusalOf(world.takenUp({}, 'chair'))).toBe('followup.not-your-act');
  });

  it('keeps the join to the paragraph, says who can carry it out, and is entered in the journal', async () => {
    const given = { withHelp: [world.second], high: [world.first] };
    expect(await world.takenUp(given)).toEqual({ takenUp: 2 });
    const { rows } = await world.listed('expert');
    expect(rows).toMatchObject([
      { words: 'Adopt the bill.', themeId: 'border-management', means: 'own', priority: 'high' },
      { words: 'Train the officers.', themeId: 'ict', means: 'with-help', priority: 'usual' },
    ]);
    [ids.bill, ids.officers] = rows.map(({ recommendationId }) => recommendationId) as [string, string];
    const bill = await world.does('expert', (db, actor) =>
      openRecommendation(db, actor, ids.bill, day('2026-06-01')),
    );
    expect(bill).toMatchObject({ blockId: world.first, dueOn: '2026-08-03', dueOutcome: 'open' });
    const { rows: entries } = await database.admin.query(
      `select detail from journal_entry where event = 'recommendations-taken-up'`,
    );
    expect(entries).toMatchObject([{ detail: { blocks: [world.first, world.second] } }]);
  });

  it('is done once', async () => {
    expect(await refusalOf(world.takenUp())).toBe('followup.nothing-to-take-up');
    expect((await world.does('expert', (db, actor) => listToTakeUp(db, actor))).rows).toEqual([]);
  });
});

describe('the register', () => {
  it('[V-180] shows all recommendations by State, theme, standing and age to CTED, the Committee and the Chair', async () => {
    for (const who of ['expert', 'member', 'chair'] as const) {
      const { rows, count } = await world.listed(who);
      expect(count).toBe(2);
      expect(rows[0]).toMatchObject({ stateName: 'Norvale', adoptedOn: '2026-01-20', ageDays: 132 });
    }
    const words = async (asked: object) => (await world.listed('chair', asked)).rows.map((row) => row.words);
    expect(await words({ theme: 'ict' })).toEqual(['Train the officers.']);
    expect(await words({ state: 'XAB' })).toEqual([]);
    expect(await words({ standing: 'unanswered' })).toHaveLength(2);
    expect(await words({ standing: 'replied' })).toEqual([]);
    expect(await words({ search: 'OFFICERS' })).toEqual(['Train the officers.']);
    expect(await words({ search: '%' })).toEqual([]);
  });

  it('[A-090] divides what is outstanding into what the State can do itself and what needs support, with age and next step', async () => {
    const outstanding = async (means: 'own' | 'with-help') =>
      (await world.listed('expert', { means, outstanding: true })).rows.map((row) => [
        row.words,
        row.ageDays,
        row.nextStep,
      ]);
    expect(await outstanding('own')).toEqual([['Adopt the bill.', 132, 'reply']]);
    expect(await outstanding('with-help')).toEqual([['Train the officers.', 132, 'reply']]);
  });

  it('says until when the State is asked to reply: six months from receipt of the report', async () => {
    const { rows } = await world.listed('XAA');
    expect(rows.map(({ dueOn, daysLeft }) => [dueOn, daysLeft])).toEqual([
      ['2026-08-03', 63],
      ['2026-08-03', 63],
    ]);
  });

  it('comes in pages that tell no number of a paragraph', async () => {
    const pageFrom = (after?: string) =>
      world.does('expert', (db, actor) =>
        listRecommendations(db, actor, { outstanding: false }, { after, limit: 1, today: day('2026-06-01') }),
      );
    const first = await pageFrom();
    expect(first.rows.map(({ words }) => words)).toEqual(['Adopt the bill.']);
    expect(first.next).toBe(ids.bill);
    const second = await pageFrom(first.next ?? '');
    expect(second.rows.map(({ words }) => words)).toEqual(['Train the officers.']);
    expect(second.next).toBeNull();
  });

  it('leaves as a table', async () => {
    const { text } = await world.does('expert', (db, actor) =>
      exportRecommendations(db, actor, { outstanding: false }, day('2026-06-01')),
    );
    expect(text.split('\n')[1]).toContain(
      'XAA,Norvale,border-management,Adopt the bill.,en,own,high,2026-01-20,132,unanswered,reply,2026-08-03',
    );
  });
});

describe('how much is still open', () => {
  it('is told to the parts that choose visits', async () => {
    expect(await world.does('expert', (db) => listStandings(db, world.fileId))).toEqual([
      { recommendationId: ids.bill, isOpen: true },
      { recommendationId: ids.officers, isOpen: true },
    ]);
  });
});

describe('the register across visits', () => {
  it('[V-180] holds the recommendations of every visit, the longest adopted first, each State by itself', async () => {
    await adoptedElsewhere('2025-12-02');
    const { rows, count } = await world.listed('chair');
    expect(count).toBe(3);
    expect(rows.map(({ stateName, ageDays }) => [stateName, ageDays])).toEqual([
      ['Quelmar', 181],
      ['Norvale', 132],
      ['Norvale', 132],
    ]);
    const of = async (state: string) => (await world.listed('chair', { state })).rows.map((row) => row.words);
    expect(await of('XAB')).toEqual(['Keep the register.']);
    expect(await of('XAA')).toEqual(['Adopt the bill.', 'Train the officers.']);
  });
});

/** The report on a visit to XAB was adopted on this day, with one recommendation, which CTED took up. */
async function adoptedElsewhere(on: string): Promise<void> {
  const keep = (statement: string, ...values: string[]) => database.admin.query(statement, values);
  const [id, block, by] = [randomUUID(), randomUUID(), as('expert').personId];
  await keep(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, 2, true, 'XAB', 'comprehensive', 2025, 'file', 'ctc-2020')`,
    id,
  );
  await keep(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $1, 'XAB', '{"en": "Report"}', 'en', '2025-06-01', $2)`,
    ...[id, by],
  );
  await keep(
    `insert into report_block (block_id, report_id, file_id, state_code, position, type, words, written_on, written_by)
     values ($1, $2, $2, 'XAB', 1, 'recommendation', '{"en": "Keep the register."}', '2025-06-01', $3)`,
    ...[block, id, by],
  );
  await keep(
    `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, committee_sees, detail)
     values ('state:XAB', 'report-adopted', $1, $2, 'XAB', $3, true, '{}')`,
    ...[on, by, id],
  );
  await keep(
    `insert into recommendation (recommendation_id, block_id, report_id, file_id, state_code, position, words, on_day,
       taken_up_by, taken_up_at)
     values (gen_random_uuid(), $1, $2, $2, 'XAB', 1, '{"en": "Keep the register."}', $3, $4, now())`,
    ...[block, id, on, by],
  );
}
