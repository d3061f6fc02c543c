import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { type Actor, type Audience, publicReader } from '../../platform/actor.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { importRegistry } from '../../registry/server/index.ts';
import { getProvision } from './get-provision.ts';
import { importProvisions, importStandards } from './import-provisions.ts';
import { listStandards } from './list-standards.ts';

const facts: { seen: Record<string, string>; provisions: Record<string, unknown>[] } = JSON.parse(
  readFileSync(join(packageRoot(), 'facts', 'provisions.json'), 'utf8'),
);
const financing = 'e9c9c7fd-0b2a-59ab-9aad-471ef58fcd9c';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await as('administrator', (db) => importRegistry(db, [ctc2020]));
  await as('administrator', importStandards);
});
afterAll(() => database.drop());

const reader = (audience: Audience): Actor => ({ ...publicReader('fr'), audience });
const as = <T>(audience: Audience, work: (db: ActorDb) => Promise<T>) =>
  withActor(database, reader(audience), work);

describe('carrying provisions in', () => {
  it('changes nothing when it is repeated', async () => {
    const report = await as('administrator', importStandards);
    expect(report).toEqual({ inserted: 0, updated: 0, unchanged: facts.provisions.length, refused: [] });
  });

  it('takes a corrected summary over under the same id', async () => {
    const [first, ...others] = facts.provisions;
    const words = { ...(first?.words as object), en: 'Another summary.' };
    const report = await as('administrator', (db) => importProvisions(db, [{ ...first, words }, ...others]));
    expect(report.updated).toBe(1);
    await as('administrator', importStandards);
  });

  it.each([
    [
      'a resolution that is not in the registry',
      { symbol: 'S/RES/1 (1946)' },
      'standards.nothing-to-hang-on',
    ],
    ['a theme that is not one', { themes: ['weather'] }, 'standards.nothing-to-hang-on'],
    ['a paragraph that is none', { paragraph: 'two' }, 'registry.malformed-row'],
    ['a language that is missing', { words: { en: 'Only English' } }, 'registry.malformed-row'],
    ['not saying how far it was compared', { checked: undefined }, 'registry.malformed-row'],
    ['a text that was seen nowhere', { seenIn: undefined }, 'registry.malformed-row'],
    ['a place for what was compared with nothing', { checked: 'knowledge' }, 'registry.malformed-row'],
  ])('writes nothing because of %s', async (_, change, code) => {
    const rows = facts.provisions.map((row, at) => (at === 3 ? { ...row, ...change } : row));
    const report = await as('administrator', (db) => importProvisions(db, rows));
    expect(report.refused).toMatchObject([{ row: 4, code }]);
    expect([report.inserted, report.updated]).toEqual([0, 0]);
  });
});

describe('how far provisions were compared', () => {
  it('names for each that was compared where its text was seen, and for no other', () => {
    const places = facts.provisions.flatMap(({ seenIn }) => (seenIn === undefined ? [] : [seenIn]));
    expect([...new Set(places)].sort()).toEqual(Object.keys(facts.seen).sort());
  });

  it.each([
    ['1373 (2001)', '2 (e)', 'text'],
    ['2395 (2017)', '13', 'cited'],
    ['2396 (2017)', '30', 'knowledge'],
  ])('is told to whoever reads %s, %s: %s', async (resolution, paragraph, checked) => {
    const { resolutions } = await as('public', (db) => listStandards(db, reader('public'), undefined));
    const { provisions } = resolutions.find(({ symbol }) => symbol.endsWith(resolution)) ?? {
      provisions: [],
    };
    const { provisionId } = provisions.find((one) => one.paragraph === paragraph) ?? { provisionId: '' };
    const read = await as('public', (db) => getProvision(db, reader('public'), provisionId));
    expect(read).toMatchObject({ paragraph, checked });
  });
});

describe('reading them', () => {
  it('every theme of a visit has provisions, and each is said in the language of the reader', async () => {
    const { themes, resolutions, total } = await as('public', (db) =>
      listStandards(db, reader('public'), undefined),
    );
    expect(themes).toHaveLength(11);
    expect(themes.filter(({ provisions }) => provisions === 0)).toEqual([]);
    expect(themes.flatMap(({ subtopics }) => subtopics)).toHaveLength(80);
    expect(total).toBe(facts.provisions.length);
    expect(resolutions[0]).toMatchObject({ symbol: 'S/RES/1373 (2001)' });
    expect(resolutions[0]?.provisions.map(({ paragraph }) => paragraph).slice(0, 5)).toEqual([
      '1 (a)',
      '1 (b)',
      '1 (c)',
      '1 (d)',
      '2 (a)',
    ]);
    expect(resolutions[0]?.provisions[0]?.summary).toBe(
      'Prévenir et réprimer le financement des actes de terrorisme.',
    );
  });

  it('a theme narrows them to its own', async () => {
    const { resolutions } = await as('public', (db) => listStandards(db, reader('public'), 'prisons'));
    const themes = resolutions.flatMap(({ provisions }) => provisions.map((one) => one.themes));
    expect(themes.length).toBeGreaterThan(0);
    expect(themes.every((of) => of.includes('prisons'))).toBe(true);
  });

  it('a theme that is none is refused', async () => {
    const asked = as('public', (db) => listStandards(db, reader('public'), 'weather'));
    await expect(asked).rejects.toMatchObject({ refusal: { code: 'standards.unknown-theme' } });
  });

  it('one of them comes with its resolution; one that is not there does not', async () => {
    const found = await as('state', (db) => getProvision(db, reader('state'), financing));
    expect(found).toMatchObject({
      symbol: 'S/RES/1373 (2001)',
      paragraph: '1 (a)',
      resolution: { adoptedOn: '2001-09-28' },
      questions: [],
    });
    const none = as('state', (db) =>
      getProvision(db, reader('state'), '00000000-0000-4000-8000-000000000001'),
    );
    await expect(none).rejects.toMatchObject({ refusal: { code: 'standards.no-provision' } });
  });

  it('names the questions of an adopted edition that rest on it, in a language there is', async () => {
    await database.admin.query(
      `insert into question (question_id, provision_id, theme_id, subtopic_id, answer_type)
         values ('00000000-0000-4000-8000-0000000000a1', '${financing}', 'financing-of-terrorism', 'asset-freezing', 'rating');
       insert into assessment_template (template_id, kind, edition, adopted_decision, adopted_on)
         values ('00000000-0000-4000-8000-0000000000a2', 'oia', 1, null, null)`,
    );
    await database.admin.query(
      `insert into template_question (template_id, question_id, position, wording, evidence, adopted_on)
       values ('00000000-0000-4000-8000-0000000000a2', '00000000-0000-4000-8000-0000000000a1', 1,
         '{"en":"E","fr":"F","es":"S","ru":"R","ar":"A","zh":"Z"}',
         '{"en":"E","fr":"F","es":"S","ru":"R","ar":"A","zh":"Z"}', '2020-01-01')`,
    );
    const { questions } = await as('secretariat', (db) => getProvision(db, reader('secretariat'), financing));
    expect(questions).toEqual([
      {
        questionId: '00000000-0000-4000-8000-0000000000a1',
        title: 'F',
        language: 'fr',
        place: '/assessments/questions#00000000-0000-4000-8000-0000000000a1',
      },
    ]);
  });
});
