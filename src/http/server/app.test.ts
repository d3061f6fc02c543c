import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { say } from '../../platform/server/messages.ts';
import { asCaptain, berthIds, type Harbour, openHarbour } from './app.fixture.ts';
import { createApp } from './app.ts';
import { serveHealth } from './health.ts';

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

const sink = (headers: Record<string, string>) =>
  harbour.app.inject({
    method: 'POST',
    url: '/api/v1/sink',
    headers: { cookie: asCaptain.cookie, ...headers },
  });

describe('an act that another site may have started', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another site that shows our header', { 'sec-fetch-site': 'cross-site', 'x-stocktake': '1' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['from something that does not say where it comes from', {}],
  ])('%s is refused before anything is done', async (_, headers) => {
    const answer = await sink(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'platform.from-elsewhere', kind: 'forbidden' });
  });

  it.each([
    ['from a page of ours', { 'sec-fetch-site': 'same-origin' }],
    ['from a program that shows our header', { 'x-stocktake': '1' }],
  ])('%s is let through', async (_, headers) => {
    expect((await sink(headers)).statusCode).toBe(500);
  });
});

describe('the cookie that says who one is', () => {
  it('is not taken for anybody when it is not the id of a person', async () => {
    const answer = await sink({ cookie: "stk_session=' or 1=1", 'x-stocktake': '1' });
    expect(answer.json()).toMatchObject({ status: 403 });
  });
});

describe('every answer', () => {
  it.each(['/api/v1/berths', '/api/v1/nowhere', '/api/v1/openapi.json'])('%s is guarded', async (url) => {
    const { headers } = await harbour.app.inject({ url });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });

  it('is compressed when it is long and the reader can take it', async () => {
    const long = await harbour.app.inject({
      url: '/api/v1/openapi.json',
      headers: { 'accept-encoding': 'br' },
    });
    expect(long.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(long.rawPayload).toString()).openapi).toBe('3.1.0');
  });

  it('leaves one line in the log: the pattern of the address, and nothing of the reader', async () => {
    const before = harbour.log().length;
    await harbour.app.inject({ url: `/api/v1/berths/${berthIds[1]}?key=secret-key`, headers: asCaptain });
    const lines = harbour.log().slice(before);
    expect(lines).toHaveLength(1);
    expect(Object.keys(lines[0]!).sort()).toEqual(
      ['hostname', 'level', 'method', 'ms', 'pid', 'reqId', 'route', 'status', 'time'].sort(),
    );
    expect(lines[0]).toMatchObject({ method: 'GET', route: '/api/v1/berths/:berthId', status: 422 });
    expect(JSON.stringify(harbour.log())).not.toMatch(/secret-key|stk_session|11111111/);
  });
});

describe('a route', () => {
  it('that is in no contract cannot be added', async () => {
    const app = await createApp({ say, version: '0', logger: false });
    expect(() => app.get('/api/v1/back-door', async () => 'come in')).toThrow('is in no contract');
    await app.close();
  });
});

describe('a fault of the database', () => {
  it('does not carry values of rows into the log', async () => {
    const app = await createApp({ say, version: '0', logger: false });
    const logged: unknown[] = [];
    app.addHook('onRequest', async (request) => {
      request.log.error = ((line: unknown) => logged.push(line)) as typeof request.log.error;
    });
    app.get('/hurt', { config: { ground: 'health' } }, () => database.pool.query("select 'Ada'::uuid"));
    const answer = await app.inject({ url: '/hurt' });
    expect(answer.statusCode).toBe(500);
    expect(JSON.stringify(logged)).toContain('22P02');
    expect(JSON.stringify(logged)).not.toContain('Ada');
    await app.close();
  });
});

describe('whoever watches the program', () => {
  it('is told that it runs, and whether it can reach its database', async () => {
    const own = await testDatabase();
    const app = await createApp({ say, version: '0', logger: false });
    serveHealth(app, own, { kept: async () => 'kept', missed: async () => 'missed' });
    expect((await app.inject({ url: '/healthz' })).json()).toEqual({ status: 'up' });
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/healthz/kept' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/healthz/missed' })).json()).toEqual({ status: 'missed' });
    expect((await app.inject({ url: '/healthz/missed' })).statusCode).toBe(503);

    await own.drop();
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(503);
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
    await app.close();
  });
});

describe('what is no HTTP', () => {
  it('is answered by a problem and the line is closed', async () => {
    const address = new URL(await harbour.app.listen({ host: '127.0.0.1', port: 0 }));
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(address.port), '127.0.0.1', () => socket.end('HELO harbour\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1.1 400 /);
    expect(JSON.parse(said.split('\r\n\r\n')[1]!)).toMatchObject({ code: 'platform.malformed-request' });
  });
});
