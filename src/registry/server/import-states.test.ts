import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { publicReader } from '../../platform/actor.ts';
import { importStates } from './import-states.ts';
import { countStates, findState, listStateNames } from './store.ts';

const facts = JSON.parse(readFileSync(new URL('../../../facts/states.json', import.meta.url), 'utf8'));
const row = (code: string) =>
  structuredClone(facts.states.find((state: { code: string }) => state.code === code));
const administrator = { ...publicReader('en'), audience: 'administrator' as const };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const importing = (rows: readonly unknown[]) =>
  withActor(database, administrator, (db) => importStates(db, rows));
const members = () => withActor(database, administrator, (db) => countStates(db, 'en', { fictional: false }));

describe('an import of States', () => {
  it('[A-051] carries in 193 Member States, and once more changes nothing', async () => {
    expect(await importing(facts.states)).toEqual({ inserted: 193, updated: 0, unchanged: 0, refused: [] });
    expect(await importing(facts.states)).toEqual({ inserted: 0, updated: 0, unchanged: 193, refused: [] });
    expect(await members()).toBe(193);
  });

  it('[A-051] carries in what was put right, and takes nobody off who is missing from the rows', async () => {
    const greece = row('GRC');
    greece.notes = ['put right'];
    expect(await importing([greece])).toEqual({ inserted: 0, updated: 1, unchanged: 0, refused: [] });
    expect(await members()).toBe(193);
    expect(await importing([row('GRC')])).toMatchObject({ updated: 1 });
  });

  it('takes fictional States beside them, told apart by their code', async () => {
    const fictional = { ...row('GRC'), code: 'XAA', iso2: null, m49: null, admittedOn: null };
    expect(await importing([fictional])).toMatchObject({ inserted: 1 });
    expect(await members()).toBe(193);
    const state = await withActor(database, administrator, (db) => findState(db, 'XAA'));
    expect(state?.fictional).toBe(true);
  });

  it('orders names by the alphabet of each language, wherever a new one falls', async () => {
    const namesIn = async (language: 'fr' | 'es' | 'zh') => [
      ...(await withActor(database, administrator, (db) => listStateNames(db, language))).values(),
    ];
    for (const language of ['fr', 'es', 'zh'] as const) {
      const names = await namesIn(language);
      expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare));
    }
  });
});

describe('an import with a row that cannot be taken', () => {
  let greece: Record<string, unknown>;
  beforeEach(() => {
    greece = { ...row('GRC'), notes: ['must not be written'] };
  });

  it.each([
    ['no name in Arabic', (state: ReturnType<typeof row>) => delete state.names.ar, 'names.ar'],
    ['an empty name', (state: ReturnType<typeof row>) => (state.names.en = ' '), 'names.en'],
    ['a code of four letters', (state: ReturnType<typeof row>) => (state.code = 'FRAN'), 'code'],
    [
      'a day that no calendar has',
      (state: ReturnType<typeof row>) => (state.admittedOn = '1945-02-30'),
      'admittedOn',
    ],
    [
      'a real code but no admission',
      (state: ReturnType<typeof row>) => (state.admittedOn = null),
      'admittedOn',
    ],
    ['an unknown field', (state: ReturnType<typeof row>) => (state.excluded = true), 'excluded'],
  ])('is refused whole, naming row and field: %s', async (_, spoil, field) => {
    const france = row('FRA');
    spoil(france);
    const report = await importing([greece, france]);
    const refused = [{ row: 2, code: 'registry.malformed-row', values: { field } }];
    expect(report).toEqual({ inserted: 0, updated: 0, unchanged: 0, refused });
    expect(await notesOf('GRC')).toEqual([]);
  });

  it('names every such row, and what is no record at all', async () => {
    const report = await importing([null, greece, 'FRA', { ...row('FRA'), m49: '1' }]);
    expect(report.refused.map(({ row: number, values }) => [number, values?.field])).toEqual([
      [1, 'row'],
      [3, 'row'],
      [4, 'm49'],
    ]);
  });

  it('refuses a State that is there twice, and a region that stands elsewhere in another row', async () => {
    const twice = await importing([greece, row('GRC')]);
    expect(twice.refused).toEqual([{ row: 2, code: 'registry.row-twice', values: { key: 'GRC' } }]);

    const misplaced = { ...row('FRA'), subRegion: row('GRC').subRegion, region: row('EGY').region };
    const elsewhere = await importing([greece, misplaced]);
    expect(elsewhere.refused).toEqual([
      { row: 2, code: 'registry.group-contradicts', values: { group: '039' } },
    ]);
    expect(await notesOf('GRC')).toEqual([]);
  });

  async function notesOf(code: string): Promise<readonly string[] | undefined> {
    return (await withActor(database, administrator, (db) => findState(db, code)))?.notes;
  }
});
