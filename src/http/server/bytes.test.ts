import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { publicReader } from '../../platform/actor.ts';
import { contract } from '../../platform/contract.ts';
import { FileBytes } from '../../platform/schemas.ts';
import { say } from '../../platform/server/messages.ts';
import { createApp } from './app.ts';
import { mount } from './mount.ts';
import { faultsOfDocument } from './open-api-faults.ts';

// A small warehouse: it takes crates as bytes and gives them out.

const warehouse = contract({
  takeCrate: {
    method: 'PUT',
    path: '/crates',
    may: 'handle-crates',
    summary: 'Takes a crate in',
    query: z.object({ name: z.string().max(40) }),
    takes: 'bytes',
    mostBytes: 64 * 1024,
    response: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  },
  giveCrate: {
    method: 'GET',
    path: '/crates/:sha256',
    may: 'handle-crates',
    summary: 'Gives a crate out',
    params: z.object({ sha256: z.string() }),
    response: FileBytes,
    file: 'bytes',
  },
});

let database: TestDatabase;
let app: FastifyInstance;
let spooled: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  app = await createApp({ say, version: '0.0.0', logger: false });
  mount(
    app,
    warehouse,
    {
      takeCrate: async ({ upload, query }) => {
        spooled = [...spooled, (await readFile(upload.path)).toString('latin1').slice(0, 8)];
        if (query.name === 'broken') throw new Error('the floor gave way');
        await database.blobs.keep(upload);
        return { name: query.name, bytes: upload.bytes, sha256: upload.sha256 };
      },
      giveCrate: async ({ params }) => {
        const bytes = await database.blobs.read(params.sha256);
        if (typeof bytes === 'string') throw new Error(bytes);
        return { fileName: 'قائمة "1".pdf', mediaType: 'application/pdf', bytes };
      },
    },
    {
      database,
      say,
      actorOf: async () => publicReader('en'),
      refusalTo: () => null,
    },
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const crate = Buffer.from([0, 1, 2, 255, 254, 13, 10, 34]);
const sha256 = createHash('sha256').update(crate).digest('hex');
const put = (payload: Buffer, headers: Record<string, string> = {}, name = 'one') =>
  app.inject({
    method: 'PUT',
    url: `/api/v1/crates?name=${name}`,
    payload,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });

describe('an endpoint that takes and gives bytes', () => {
  it.each(['application/octet-stream', 'application/json', 'text/plain', 'application/x-made-up'])(
    'takes the bytes as they are, sent as %s',
    async (type) => {
      const answer = await put(crate, { 'content-type': type });
      expect(answer.json()).toEqual({ name: 'one', bytes: crate.length, sha256 });
      expect(spooled.at(-1)).toBe(crate.toString('latin1'));
    },
  );

  it('gives them back to be saved, and to be nothing else', async () => {
    await put(crate, { 'content-type': 'application/octet-stream' });
    const answer = await app.inject({ url: `/api/v1/crates/${sha256}` });
    expect(answer.rawPayload).toEqual(crate);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const disposition = String(answer.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''%D9%82/);
    expect(disposition).not.toContain('%22 ');
  });

  it('refuses more than the contract allows, told by the header or found out on the way', async () => {
    const large = Buffer.alloc(64 * 1024 + 1);
    const answer = await put(large, { 'content-type': 'application/octet-stream' });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ code: 'platform.too-large', values: { kilobytes: 64 } });
  });

  it('refuses an act that did not start here, before it takes a byte', async () => {
    const before = spooled.length;
    const answer = await put(crate, { 'sec-fetch-site': 'cross-site' });
    expect(answer.json().code).toBe('platform.from-elsewhere');
    expect(spooled).toHaveLength(before);
  });

  it('reads the query strictly', async () => {
    const url = '/api/v1/crates?name=one&size=9';
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await app.inject({ method: 'PUT', url, payload: crate, headers });
    expect(answer.statusCode).toBe(422);
  });

  it('keeps nothing of an act that failed', async () => {
    const other = Buffer.from('kept by nobody');
    const answer = await put(other, { 'content-type': 'application/octet-stream' }, 'broken');
    expect(answer.statusCode).toBe(500);
    const hash = createHash('sha256').update(other).digest('hex');
    expect(await database.blobs.read(hash)).toBe('missing');
  });

  it('stands in the OpenAPI document with its body', async () => {
    const document = (await app.inject({ url: '/api/v1/openapi.json' })).json();
    expect(faultsOfDocument(document)).toEqual([]);
    expect(document.paths['/api/v1/crates'].put.requestBody.content).toHaveProperty([
      'application/octet-stream',
    ]);
    const { responses } = document.paths['/api/v1/crates/{sha256}'].get;
    expect(responses['200'].content).toHaveProperty(['application/octet-stream']);
  });
});
