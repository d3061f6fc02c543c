import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { listPendingHybrid } from '../../hybrid/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { ImportReport } from '../../platform/import-report.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import { day } from '../../procedure/calendar.ts';
import { listVisits } from '../../register/server/index.ts';
import { importRegistry } from '../../registry/server/index.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { importRecord } from './index.ts';

const now = '2026-01-15T12:00:00Z';
const today = day('2026-01-15');
const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };
const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const facts = JSON.parse(readFileSync(join(packageRoot(), 'facts', 'visits-2018-2021.json'), 'utf8'));
const rows: readonly Record<string, unknown>[] = facts.visits;

const asked = { sort: 'number', direction: 'up', training: false } as const;
const page = { limit: 200 };

let database: TestDatabase;
const carryIn = (given: readonly unknown[]) =>
  withActor(database, administrator, (db) => importRecord(db, given, { actor: administrator, now }));
const register = (more: object = {}) =>
  withActor(database, expert, (db) => listVisits(db, expert, { ...asked, ...more }, page, today));

beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, administrator, (db) => importRegistry(db, []));
});
afterAll(() => database.drop());

describe('a row that cannot be taken is refused with its number and the reason, and nothing is written', () => {
  it.each([
    ['without a type', { type: 'courtesy' }, 'record.malformed-row', { field: 'type' }],
    [
      'with a day the calendar does not have',
      { startOn: '2018-02-30' },
      'record.malformed-row',
      { field: 'startOn' },
    ],
    ['of an unknown State', { state: 'QQQ' }, 'visits.unknown-state', { state: 'QQQ' }],
    ['[A-019] with the number of another', { number: 140 }, 'record.number-taken', { number: 140 }],
    [
      '[A-023] that ends before it starts',
      { endOn: '2018-01-29' },
      'preparation.ends-before-start',
      { startsOn: '2018-01-30', endsOn: '2018-01-29' },
    ],
    [
      '[A-022] on the days of another visit to the same State',
      { state: 'CHE', endOn: '2018-02-27' },
      'preparation.overlap',
      { number: 137, startsOn: '2018-02-27', endsOn: '2018-03-01' },
    ],
  ])('%s', async (_, change, code, values) => {
    const report = await carryIn([{ ...rows[0], ...change }, ...rows.slice(1)]);
    expect(report.inserted).toBe(0);
    expect(report.refused).toContainEqual({ row: 1, code, values });
    expect((await register()).totals.visits).toBe(0);
  });
});

describe('the record of 2018 to 2021', () => {
  let first: ImportReport;
  beforeAll(async () => {
    first = await carryIn(rows);
  });

  it('[A-024] is carried in once, and says what it did each time', async () => {
    expect(first).toEqual({ inserted: 46, updated: 0, unchanged: 0, refused: [] });
    expect(await carryIn(rows)).toEqual({ inserted: 0, updated: 0, unchanged: 46, refused: [] });
  });

  it('[A-024] stays as printed: names, types, ordinals, dates and notes', async () => {
    const { rows: kept } = await register();
    expect(
      kept.map(({ number, year, stateCode, type, ordinal, startsOn, endsOn, printed, notes }) => [
        ...[number, year, stateCode, type, ordinal, startsOn, endsOn],
        ...[printed?.state, printed?.type, printed?.ordinal, printed?.dates, notes],
      ]),
    ).toEqual(
      rows.map((row) => [
        ...[row.number, row.year, row.state, row.type, row.ordinal, row.startOn, row.endOn],
        ...[row.stateAsPrinted, row.typeAsPrinted, row.ordinalAsPrinted, row.datesAsPrinted, row.notes],
      ]),
    );
  });

  it('[A-024] refuses to say something else of a visit than was printed', async () => {
    const report = await carryIn(
      rows.map((row) => (row.number === 168 ? { ...row, startOn: '2020-02-24' } : row)),
    );
    expect(report.refused).toEqual([{ row: 33, code: 'record.row-differs', values: { number: 168 } }]);
  });

  it('[A-021] yields 15, 16, 2 and 13 visits, 46 in all, 13 of them virtual components', async () => {
    const { totals } = await register({ from: day('2018-01-01'), to: day('2021-12-31') });
    expect(totals).toEqual({
      visits: 46,
      byYear: [
        { year: 2018, visits: 15 },
        { year: 2019, visits: 16 },
        { year: 2020, visits: 2 },
        { year: 2021, visits: 13 },
      ],
      byType: [
        { type: 'comprehensive', visits: 5 },
        { type: 'focused', visits: 7 },
        { type: 'follow-up', visits: 25 },
        { type: 'regional', visits: 9 },
      ],
      byComponent: [
        { component: 'virtual', visits: 13 },
        { component: 'physical', visits: 33 },
      ],
    });
    const autumn = await register({ from: day('2019-10-01'), to: day('2019-10-31'), component: 'physical' });
    expect(autumn.totals.visits).toBe(5);
  });

  it('[A-023] keeps the warnings that were gone past: visit 168 is long and out of order', async () => {
    const kept = await withActor(database, expert, async (db) => {
      const {
        rows: [visit],
      } = await listVisits(db, expert, { ...asked, search: '168' }, page, today);
      return getVisitFile(db, expert, visit!.fileId, { view: 'stood' }, today);
    });
    expect(kept.printed?.dates).toBe('2020 年 2 月 4 日至 26 日');
    expect(kept.notes[0]).toMatch(/^SUSPICIOUS DATE/);
    expect(kept.confirmations.map(({ code, values }) => ({ code, values }))).toEqual([
      { code: 'visits.confirm-long', values: { days: 23, limit: 10 } },
      {
        code: 'visits.confirm-out-of-order',
        values: { startsOn: '2020-02-04', other: 167, otherStartsOn: '2020-02-18' },
      },
    ]);
  });

  it('[A-020] warns of a missing ordinal, and does not of one that begins the record of its State', async () => {
    const warningsOf = async (search: string) => {
      const file = await withActor(database, expert, async (db) => {
        const {
          rows: [visit],
        } = await listVisits(db, expert, { ...asked, search }, page, today);
        return getVisitFile(db, expert, visit!.fileId, { view: 'stood' }, today);
      });
      return file.warnings.map(({ code }) => code);
    };
    expect(await warningsOf('169')).toEqual(['visits.ordinal-missing']);
    expect(await warningsOf('142')).toEqual([]);
  });

  it('[A-029] lists the 13 hybrid visits whose physical component is not in the record, the longest waiting first', async () => {
    const pending = await withActor(database, expert, (db) => listPendingHybrid(db, expert, false, today));
    expect(pending).toHaveLength(13);
    expect(pending[0]).toMatchObject({ number: 169, virtualEndedOn: '2021-03-26', daysSince: 1756 });
  });

  it('finds visits by a part of the name of the State in any language, by region and in any order', async () => {
    const numbers = async (more: object) => (await register(more)).rows.map(({ number }) => number);
    expect(await numbers({ search: 'кот' })).toContain(138);
    expect(await numbers({ region: '053', type: 'regional' })).toEqual([145, 147]);
    expect(await numbers({ year: 2020, sort: 'starts', direction: 'up' })).toEqual([168, 167]);
    expect(await numbers({ year: 2020, sort: 'state', direction: 'down' })).toEqual([167, 168]);
  });

  it('gives pages that hold every row once', async () => {
    const seen: number[] = [];
    for (let after: [string | number, string] | null | undefined; after !== null; ) {
      const from = after;
      const next = await withActor(database, expert, (db) =>
        listVisits(
          db,
          expert,
          { ...asked, sort: 'state' },
          { limit: 7, ...(from && { after: from }) },
          today,
        ),
      );
      seen.push(...next.rows.map(({ number }) => number));
      after = next.next;
    }
    expect(seen).toHaveLength(46);
    expect(new Set(seen).size).toBe(46);
  });
});
