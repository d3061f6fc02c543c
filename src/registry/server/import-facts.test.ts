import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { publicReader } from '../../platform/actor.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { importRegistry } from './import-facts.ts';
import { importResolutions } from './import-resolutions.ts';
import { listResolutions } from './resolution-store.ts';
import { listThemes } from './theme-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const asAdministrator = <T>(work: (db: ActorDb) => Promise<T>) =>
  withActor(database, { ...publicReader('en'), audience: 'administrator' }, work);

it('the carried facts come in whole, say what they did, and once more change nothing', async () => {
  const first = await asAdministrator((db) => importRegistry(db, [ctc2020]));
  const nothing = { updated: 0, unchanged: 0, refused: [] };
  expect(first).toEqual({
    states: { ...nothing, inserted: 193 },
    bodies: { ...nothing, inserted: 11 },
    resolutions: { ...nothing, inserted: 53 },
    'themes of ctc-2020': { ...nothing, inserted: 11 },
  });
  const again = await asAdministrator((db) => importRegistry(db, [ctc2020]));
  expect(Object.values(again).map(({ inserted, updated }) => inserted + updated)).toEqual([0, 0, 0, 0]);
});

it('the eleven areas and their 80 sub-topics stand in the order of the document', async () => {
  const themes = await asAdministrator(listThemes);
  expect(themes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(themes.flatMap(({ subtopics }) => subtopics)).toHaveLength(80);
  expect(themes[1]?.subtopics.at(-1)?.cite).toBe('S/2020/731 IV.2 item 10');
});

it('a resolution that was put right replaces what was there, a malformed one nothing', async () => {
  const [first] = await asAdministrator((db) => listResolutions(db, {}, { limit: 1 }));
  const changed = await asAdministrator((db) => importResolutions(db, [{ ...first, subject: 'Put right' }]));
  expect(changed).toEqual({ inserted: 0, updated: 1, unchanged: 0, refused: [] });

  const malformed = await asAdministrator((db) => importResolutions(db, [{ ...first, year: 'soon' }]));
  expect(malformed.refused).toEqual([{ row: 1, code: 'registry.malformed-row', values: { field: 'year' } }]);
  const [now] = await asAdministrator((db) => listResolutions(db, { search: 'put right' }, { limit: 9 }));
  expect(now).toEqual({ ...first, subject: 'Put right' });
});

it('a search takes percent signs and underscores as they are typed', async () => {
  expect(await asAdministrator((db) => listResolutions(db, { search: '%' }, { limit: 99 }))).toEqual([]);
  expect(await asAdministrator((db) => listResolutions(db, { search: '_' }, { limit: 99 }))).toEqual([]);
});
