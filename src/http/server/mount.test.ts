import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { asCaptain, berthIds, type Harbour, openHarbour } from './app.fixture.ts';

let database: TestDatabase;
let harbour: Harbour;

beforeAll(async () => {
  database = await testDatabase();
  harbour = await openHarbour(database);
});
afterAll(async () => {
  await harbour.app.close();
  await database.drop();
});

const berth = `/api/v1/berths/${berthIds[0]}`;
const mooring = { ship: { name: 'Elsa' }, on: '2026-03-20', days: 2, version: 3, key: 'a-key-of-its-own' };

const get = (url: string, headers: Record<string, string> = {}) => harbour.app.inject({ url, headers });
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  harbour.app.inject({
    method: 'POST',
    url,
    headers: { ...asCaptain, 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

describe('what is wrong with the form of a request is said by name and place', () => {
  it.each([
    ['an unknown key in the query', '/api/v1/berths?quays=north', 'platform.unknown-key', 'query/quays'],
    ['an unknown key where there is no query', `${berth}?x=1`, 'platform.unknown-key', 'query/x'],
    ['a word that is none of the choices', '/api/v1/berths?quay=west', 'platform.not-one-of', 'query/quay/0'],
    ['a number that is none', '/api/v1/berths?limit=1e2', 'platform.bad-value', 'query/limit'],
    ['a number given twice', '/api/v1/berths?limit=1&limit=2', 'platform.bad-value', 'query/limit'],
    ['a limit too low', '/api/v1/berths?limit=0', 'platform.too-small', 'query/limit'],
    ['a limit too high', '/api/v1/berths?limit=4', 'platform.too-big', 'query/limit'],
    ['neither true nor false', '/api/v1/berths?free=yes', 'platform.bad-value', 'query/free'],
    [
      'a day the calendar does not have',
      '/api/v1/berths?from=2025-02-29',
      'platform.bad-value',
      'query/from',
    ],
    ['a cursor that is none', '/api/v1/berths?after=!!!', 'platform.bad-value', 'query/after'],
    [
      'a cursor of another list',
      `/api/v1/berths?after=${Buffer.from('[1]').toString('base64url')}`,
      'platform.bad-value',
      'query/after',
    ],
  ])('%s', async (_, url, code, at) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status: 422, code, kind: 'bad-input', errors: [{ code, at }] });
  });

  it.each([
    ['an unknown key', { ...mooring, captain: 'Ada' }, 'platform.unknown-key', 'body/captain'],
    [
      'an unknown key deep inside',
      { ...mooring, ship: { name: 'E', flag: 'X' } },
      'platform.unknown-key',
      'body/ship/flag',
    ],
    ['a missing key', { ...mooring, days: undefined }, 'platform.missing', 'body/days'],
    ['a number as a text', { ...mooring, days: '2' }, 'platform.bad-value', 'body/days'],
    ['too many days', { ...mooring, days: 31 }, 'platform.too-big', 'body/days'],
    ['an empty text', { ...mooring, ship: { name: '' } }, 'platform.missing', 'body/ship/name'],
    [
      'a text that is too long',
      { ...mooring, ship: { name: 'x'.repeat(81) } },
      'platform.too-long',
      'body/ship/name',
    ],
    ['a key that is too short', { ...mooring, key: 'k' }, 'platform.bad-value', 'body/key'],
    ['a list for an object', [], 'platform.bad-value', 'body'],
    ['nothing at all', null, 'platform.bad-value', 'body'],
  ])('in a body: %s', async (_, body, code, at) => {
    const answer = await post(`${berth}/moorings`, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code, errors: [{ code, at }] });
  });

  it('names every fault at once, and what was sent is nowhere in the answer', async () => {
    const answer = await post(`${berth}/moorings`, { ...mooring, on: 'Ada-on', days: 'Ada-days' });
    expect(answer.json().errors.map(({ at }: { at: string }) => at)).toEqual(['body/on', 'body/days']);
    expect(answer.body).not.toContain('Ada');
  });

  it.each([
    ['JSON that is cut off', '{"on":', 'application/json', 400, 'platform.malformed-json'],
    ['an empty body called JSON', '', 'application/json', 400, 'platform.malformed-json'],
    [
      'a key that would change every object',
      '{"__proto__":{"a":1}}',
      'application/json',
      400,
      'platform.malformed-json',
    ],
    ['text that is not called JSON', 'on=2026', 'text/plain', 415, 'platform.wrong-content-type'],
    ['a form', 'on=2026', 'application/x-www-form-urlencoded', 415, 'platform.wrong-content-type'],
    [
      'more than a megabyte',
      `{"on":"${'x'.repeat(1024 * 1024)}"}`,
      'application/json',
      413,
      'platform.too-large',
    ],
  ])('%s', async (_, body, contentType, status, code) => {
    const answer = await post(`${berth}/moorings`, body, { 'content-type': contentType });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, code });
  });

  it('an endpoint that takes nothing refuses to be given something', async () => {
    const answer = await post('/api/v1/sink', { depth: 3 });
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'platform.unknown-key',
      errors: [{ at: 'body/depth' }],
    });
  });
});

describe('an address', () => {
  it.each([
    ['that nobody answers', 'GET', '/api/v1/boats', 404, 'platform.not-found'],
    ['with an id that cannot be one', 'GET', '/api/v1/berths/one', 404, 'platform.not-found'],
    [
      'of a berth that does not exist',
      'GET',
      '/api/v1/berths/00000000-0000-4000-8000-0000000000ff',
      404,
      'platform.not-found',
    ],
    ['with a broken escape', 'GET', '/api/v1/berths/%zz', 400, 'platform.malformed-request'],
    ['too long to be one', 'GET', `/api/v1/berths/${'1'.repeat(300)}`, 404, 'platform.not-found'],
  ] as const)('%s is answered by a problem', async (_, method, url, status, code) => {
    const answer = await harbour.app.inject({ method, url, headers: asCaptain });
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.statusCode).toBe(status);
  });

  it('says which methods it has when another is used', async () => {
    const answer = await harbour.app.inject({ method: 'DELETE', url: berth, headers: asCaptain });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.json()).toMatchObject({ code: 'platform.wrong-method', values: { method: 'DELETE' } });
  });
});

describe('an answer', () => {
  it('has only the keys its contract declares, at every depth', async () => {
    const answer = await get(berth);
    expect(answer.json()).toEqual({
      berthId: berthIds[0],
      name: 'رصيف 1',
      version: 3,
      refused: { moor: { code: 'platform.stale', kind: 'not-now', cite: ['H 4'] } },
    });
    expect((await get('/api/v1/berths')).body).not.toContain('Ada');
  });

  it('is not kept by anybody on the way', async () => {
    expect((await get(berth)).headers['cache-control']).toBe('no-store');
  });

  it('can be a file', async () => {
    const answer = await get('/api/v1/berths.csv');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="berths-of-today.csv"');
    expect(answer.body).toBe('name\nرصيف 1\n');
  });

  it('comes in pages that follow each other without a gap', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 9; pages++) {
      const answer = await get(`/api/v1/berths?limit=2${next && `&after=${next}`}`);
      const { rows, next: following }: { rows: { berthId: string }[]; next: string | null } = answer.json();
      seen.push(...rows.map(({ berthId }) => berthId));
      next = following;
    }
    expect(seen).toEqual(berthIds);
  });
});

describe('a permission', () => {
  it('is asked for before anything of the request is looked at', async () => {
    const answer = await post('/api/v1/sink', { depth: 3 }, { cookie: 'stk_session=nobody' });
    expect(answer.json()).toMatchObject({ status: 403, kind: 'forbidden' });
  });
});

describe('an act', () => {
  it('may name the version and the key in headers, and done twice is done once', async () => {
    const { version: _, key: __, ...body } = mooring;
    const read = await get(berth);
    const headers = { 'if-match': String(read.headers.etag), 'idempotency-key': 'moor-elsa-2026' };
    const before = harbour.moorings();

    const first = await post(`${berth}/moorings`, body, headers);
    expect(first.json()).toEqual({ version: 4, times: before + 1, on: '2026-03-12', nights: 2 });
    expect(first.headers.etag).toBe('"4"');
    const again = await post(`${berth}/moorings`, body, headers);
    expect(again.json()).toEqual(first.json());
    expect(harbour.moorings()).toBe(before + 1);
  });

  it('refuses the key for another request', async () => {
    const other = await post(`${berth}/moorings`, { ...mooring, days: 9, key: 'moor-elsa-2026' });
    expect(other.json()).toMatchObject({ status: 409, code: 'platform.key-reused' });
  });

  it('refuses a version that is no longer the present one', async () => {
    const answer = await post(`${berth}/moorings`, { ...mooring, version: 2, key: 'another-key-1' });
    expect(answer.json()).toMatchObject({ status: 412, code: 'platform.stale', kind: 'conflict' });
  });

  it('refuses two versions, and a version that cannot be read', async () => {
    const two = await post(`${berth}/moorings`, { ...mooring, version: 4 }, { 'if-match': '"5"' });
    expect(two.json()).toMatchObject({
      status: 422,
      code: 'platform.two-values',
      values: { field: 'version' },
    });
    const weak = await post(`${berth}/moorings`, mooring, { 'if-match': 'W/"4"' });
    expect(weak.json()).toMatchObject({
      status: 422,
      code: 'platform.bad-value',
      values: { field: 'If-Match' },
    });
  });
});

describe('a fault', () => {
  it('shows its number and nothing else, and lies in the log under it', async () => {
    const answer = await post('/api/v1/sink', {});
    expect(answer.statusCode).toBe(500);
    const { number, title } = answer.json();
    expect(number).toMatch(/^\d{4}-\d{4}$/);
    expect(title).toContain(number);
    expect(answer.body).not.toContain('Ada');

    const lines = harbour.log().filter((line) => line.number === number);
    expect(lines).toMatchObject([
      { level: 50, route: '/api/v1/sink', fault: { name: 'Error', message: 'the harbour master is Ada' } },
      { level: 30, route: '/api/v1/sink', status: 500 },
    ]);
  });
});

describe('a title', () => {
  it.each([
    ['the language of the browser', { 'accept-language': 'de, ar;q=0.8, fr;q=0.9' }, 'fr', 'rien ici'],
    [
      'the language chosen on our pages before it',
      { 'accept-language': 'fr', cookie: 'stk_language=ru' },
      'ru',
      'Здесь',
    ],
    ['English when we speak none of them', { 'accept-language': 'de' }, 'en', 'There is nothing here'],
  ])('is in %s', async (_, headers, language, words) => {
    const answer = await get('/api/v1/boats', headers);
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.json().title).toContain(words);
  });
});
