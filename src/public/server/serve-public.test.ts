import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { createApp } from '../../http/server/app.ts';
import { append } from '../../journal/server/journal.ts';
import { type Language, languages } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import { day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { servePublic } from './serve-public.ts';

// Three fictional States: of one a visit is public and it agreed; of one a visit is not; of the third nothing is there.

let database: TestDatabase;
let app: FastifyInstance;
const expert = { ...trainingPersons.expert, language: 'en' } as const;

beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock('2026-03-13T12:00:00Z', 'America/New_York'));
  await withActor(database, { ...trainingPersons.administrator, language: 'en' }, async (db) => {
    await importStates(db, [named('XAA', 'Norvale <b>'), named('XAB', 'Quelmar'), named('XAC', 'Ostria')]);
    await addTrainingPersons(db, [trainingPersons.expert, missionOf('XAA')]);
  });
  await visited('XAA', 1, [
    ['press-release-published', '2025-06-14'],
    ['consent-list-updated', '2025-12-01'],
  ]);
  await visited('XAB', 2, []);
  app = await createApp({ say, version: '0', logger: undefined });
  servePublic(app, database);
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

function named(code: string, name: string) {
  const inAll = (said: (language: Language) => string) =>
    Object.fromEntries(languages.map((language) => [language, said(language)])) as Record<Language, string>;
  const names = inAll((language) => `${name} ${language}`);
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}

async function visited(state: string, number: number, told: readonly (readonly [string, string])[]) {
  const fileId = randomUUID();
  await database.admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id, open_to_public)
     values ($1, $2, true, $3, 'comprehensive', 2025, 'file', 'ctc-2020', $4)`,
    [fileId, number, state, told.length > 0],
  );
  for (const [event, on] of told) {
    await withActor(database, expert, (db) =>
      append(db, {
        ...{ chain: `state:${state}`, fileId, stateCode: state, event, on: day(on), by: expert.personId },
        seenBy: ['public'],
      }),
    );
  }
}

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const addresses = ['/open', '/open/states', '/open/states/XAA'] as const;

describe('a public page', () => {
  it.each(addresses.flatMap((path) => languages.map((language) => [path, language] as const)))(
    '[D-064] %s is read in %s, and links to itself in the other five',
    async (path, language) => {
      const { body, headers, statusCode } = await get(`${path}?language=${language}`, {
        'accept-language': 'ru',
      });
      expect(statusCode).toBe(200);
      expect(headers['content-language']).toBe(language);
      expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(body).toContain(say(language, 'public.footer'));
      const others = languages.filter((other) => other !== language);
      for (const other of others)
        expect(body).toContain(`href="${path}?language=${other}" hreflang="${other}"`);
      expect(body).not.toContain(`hreflang="${language}"`);
    },
  );

  it('comes in the language of the browser when no link chose one', async () => {
    const { headers } = await get('/open', { 'accept-language': 'ar;q=0.9, de' });
    expect(headers['content-language']).toBe('ar');
  });

  it.each(addresses)('%s runs nothing, sets no cookie, and may be kept for all', async (path) => {
    const { body, headers } = await get(path, { cookie: 'stk_language=fr; stk_session=none' });
    expect(body).not.toMatch(/<script|<form|<iframe|\son\w+=|style="|javascript:/i);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    expect(headers.vary).toContain('accept-language');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it.each(['/open/states/XZZ', '/open/states/%3Cscript%3E', '/open/states/xaa'])(
    '%s is not there',
    async (path) => {
      const { statusCode, body } = await get(path);
      expect(statusCode).toBe(404);
      expect(body).toContain(say('en', 'public.not-here'));
      expect(body).not.toContain('<script');
    },
  );
});

describe('of a State', () => {
  it('the visit a press release told of is shown, its agreement, and why no more is (V(v), V(x), V(y))', async () => {
    const { body } = await get('/open/states/XAA?language=en');
    expect(body).toContain('Norvale &#60;b&#62; en');
    expect(body).toContain('14 June 2025');
    expect(body).toContain('1 December 2025');
    for (const cite of ['V(v)', 'V(x)', 'V(y)']) expect(body).toContain(`S/2020/731 ${cite}`);
  });

  it('a visit that is not public is not there, on its page or in the list', async () => {
    const { body } = await get('/open/states/XAB?language=en');
    const { body: never } = await get('/open/states/XAC?language=en');
    expect(body.replaceAll('Quelmar', '').replaceAll('XAB', '')).toBe(
      never.replaceAll('Ostria', '').replaceAll('XAC', ''),
    );
    const list = (await get('/open/states?language=en')).body;
    expect(list).toContain('/open/states/XAA');
    expect(list).not.toContain('/open/states/XAB');
  });
});

it('the words of the pages are there in every language', () => {
  const speaks = (language: Language) => say(language, 'public.visits-told', { count: 2, year: '2025' });
  expect(new Set(languages.map(speaks)).size).toBe(languages.length);
});
