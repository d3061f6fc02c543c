import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, anybody } from '../../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { createApp } from '../../http/server/app.ts';
import { mount } from '../../http/server/mount.ts';
import { isLanguage, type Language, languages } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { type Resolution, registryContract, type StateRow } from '../contract.ts';
import { importRegistry } from './import-facts.ts';
import { registryHandlers } from './routes.ts';

let database: TestDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, administrator, (db) => importRegistry(db, [ctc2020]));
  app = await createApp({ say, version: '0.0.0', logger: false });
  mount(app, registryContract, registryHandlers, {
    database,
    say,
    actorOf: async ({ headers }) => {
      const language = headers['accept-language'] ?? 'en';
      return { ...anybody, language: isLanguage(language) ? language : 'en' };
    },
    refusalTo: () => null,
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function get<Answer>(
  url: string,
  language: Language = 'en',
): Promise<{ status: number; body: Answer }> {
  const answer = await app.inject({ url: `/api/v1${url}`, headers: { 'accept-language': language } });
  return { status: answer.statusCode, body: answer.json() };
}

type StatesPage = { rows: StateRow[]; next: string | null; total: number };

describe('the list of States', () => {
  it.each(languages)('[A-051] has all 193, in the alphabet of %s', async (language) => {
    const { body } = await get<StatesPage>('/states', language);
    expect(body.total).toBe(193);
    const names = body.rows.map(({ name }) => name);
    expect(names).toHaveLength(193);
    expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare));
  });

  it('comes in pages that leave out nobody and repeat nobody', async () => {
    const codes: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { body }: { body: StatesPage } = await get(`/states?limit=50${after && `&after=${after}`}`, 'fr');
      codes.push(...body.rows.map(({ code }) => code));
      after = body.next;
    }
    expect(codes).toHaveLength(193);
    expect(new Set(codes).size).toBe(193);
  });

  it.each([
    ['a name in the language of the reader', 'turk', ['TUR', 'TKM']],
    ['a name in another language', 'Сальвадор', ['SLV']],
    ['Arabic without its marks', 'الاردن', ['JOR']],
    ['Chinese', '埃及', ['EGY']],
    ['a code', 'civ', ['CIV']],
    ['a formal name', 'hellenic', ['GRC']],
    ['nothing that anybody is called', 'atlantis', []],
  ])('is searched by %s', async (_, words, codes) => {
    const { body } = await get<StatesPage>(`/states?search=${encodeURIComponent(words)}`);
    expect(body.rows.map(({ code }) => code)).toEqual(codes);
    expect(body.total).toBe(codes.length);
  });

  it('is narrowed to a region of any level', async () => {
    for (const [region, total] of [
      ['002', 54],
      ['202', 48],
      ['029', 13],
    ] as const) {
      const { body } = await get<StatesPage>(`/states?region=${region}`);
      expect([body.total, body.rows.length]).toEqual([total, total]);
      expect(body.rows.every(({ groups }) => groups.includes(region))).toBe(true);
    }
  });

  it('shows fictional States only when asked, and there are none before a training world', async () => {
    expect((await get<StatesPage>('/states?fictional=true')).body).toEqual({
      rows: [],
      next: null,
      total: 0,
    });
  });
});

describe('the profile of a State', () => {
  it('[A-051] exists for every one of the 193', async () => {
    const { body } = await get<StatesPage>('/states');
    const statuses = await Promise.all(
      body.rows.map(async ({ code }) => (await get(`/states/${code}`)).status),
    );
    expect(statuses).toEqual(body.rows.map(() => 200));
  });

  it('names it in six languages, with its regions and the day it became a Member', async () => {
    const { body } = await get('/states/GRC', 'es');
    expect(body).toMatchObject({
      code: 'GRC',
      name: 'Grecia',
      fictional: false,
      groups: ['150', '039'],
      admittedOn: '1945-10-25',
      originalMember: true,
      iso2: 'GR',
      m49: '300',
    });
    const { names } = body as { names: { language: string; name: string }[] };
    expect(names.map(({ language }) => language).toSorted()).toEqual(languages.toSorted());
  });

  it('of a State that there is not is refused in the language of the reader', async () => {
    const { status, body } = await get('/states/XXX', 'fr');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'registry.unknown-state', title: 'Aucun État ne porte le code XXX.' });
  });
});

describe('groups, resolutions and themes', () => {
  it('every group counts its Member States, and the five regions count them all', async () => {
    const { body } = await get<{ rows: { level: string; states: number }[] }>('/state-groups');
    expect(body.rows).toHaveLength(29);
    const regions = body.rows.filter(({ level }) => level === 'region');
    expect(regions.map(({ states }) => states)).toEqual([54, 14, 35, 47, 43]);
    expect(body.rows.slice(0, 5)).toEqual(regions);
  });

  it('every group has a name in every language', async () => {
    const { body } = await get<{ rows: { code: string }[] }>('/state-groups');
    for (const { code } of body.rows) {
      for (const language of languages) expect(say(language, `registry.group-${code}`)).toMatch(/\p{L}/u);
    }
  });

  it('resolutions come by year, and are found by a word of their subject', async () => {
    type Resolutions = { rows: Resolution[]; next: string | null };
    const first = await get<Resolutions>('/resolutions?kind=resolution&limit=30');
    const rest = await get<Resolutions>(`/resolutions?kind=resolution&after=${first.body.next}`);
    const all = [...first.body.rows, ...rest.body.rows];
    expect(all).toHaveLength(39);
    expect(all.map(({ year }) => year)).toEqual(all.map(({ year }) => year).toSorted());
    const found = await get<Resolutions>('/resolutions?search=S/RES/2395');
    expect(found.body.rows).toMatchObject([{ symbol: 'S/RES/2395 (2017)', adoptedOn: '2017-12-21' }]);
  });

  it('themes hold their sub-topics', async () => {
    const { body } = await get<{ rows: { subtopics: unknown[] }[] }>('/themes');
    expect(body.rows.map(({ subtopics }) => subtopics.length)).toEqual([9, 10, 10, 4, 9, 8, 5, 8, 7, 7, 3]);
  });
});
