import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import type { Operations } from '../../platform/contract.ts';
import { type Refusal, Refused } from '../../platform/refusal.ts';
import { day } from '../../procedure/calendar.ts';
import { createClient, hrefOf, numberOfFault } from '../../web/client.ts';
import { berthIds, type Harbour, type harbour as HarbourContract, openHarbour } from './app.fixture.ts';

type Contract = typeof HarbourContract;

const operations = {
  listBerths: ['GET', '/berths'],
  getBerth: ['GET', '/berths/:berthId'],
  moor: ['POST', '/berths/:berthId/moorings'],
  listOfBerths: ['GET', '/berths.csv'],
  sink: ['POST', '/sink'],
} as const satisfies Operations<Contract>;

let database: TestDatabase;
let harbour: Harbour;
let base: string;

beforeAll(async () => {
  database = await testDatabase();
  harbour = await openHarbour(database);
  base = await harbour.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await harbour.app.close();
  await database.drop();
});

const client = (at = base) => createClient<Contract>(operations, { base: at, language: () => 'es' });
const berthId = berthIds[0]!;

describe('the client and the server, which know each other only by the contract', () => {
  it('read with numbers, lists, yes-or-no and cursors', async () => {
    const first = await client().listBerths({ query: { limit: 2, quay: ['north', 'south'], free: true } });
    expect(first.rows.map((row) => row.berthId)).toEqual(berthIds.slice(0, 2));
    const second = await client().listBerths({ query: { limit: 3, after: first.next! } });
    expect(second.rows.map((row) => row.berthId)).toEqual(berthIds.slice(2));
    expect(second.next).toBeNull();
  });

  it('carry a refusal over, as data and in the language asked for', async () => {
    const fault = await client()
      .getBerth({ params: { berthId: 'one' } })
      .catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(Refused);
    expect((fault as Refused).refusal).toEqual({
      code: 'platform.not-found',
      kind: 'not-found',
    } satisfies Refusal);
    expect((fault as Refused).cause).toMatchObject({ status: 404, title: expect.stringContaining('nada') });
  });

  it('give a file as text, and its address for a link', async () => {
    expect(await client().listOfBerths()).toBe('name\nرصيف 1\n');
    expect(hrefOf<Contract['getBerth']>(operations.getBerth, { params: { berthId: 'a b/c' } })).toBe(
      '/api/v1/berths/a%20b%2Fc',
    );
  });
});

describe('a server that is away for a moment', () => {
  it('is asked again for a read, and never for an act', async () => {
    const shaky = await answering([503, 502, 200]);
    await client(shaky.base).listOfBerths();
    expect(shaky.asked()).toBe(3);
    await shaky.close();

    const down = await answering([503, 200]);
    await expect(client(down.base).sink()).rejects.toThrow();
    expect(down.asked()).toBe(1);
    await down.close();
  });

  it('is not asked again once the reader has gone elsewhere', async () => {
    const down = await answering([503, 503, 503]);
    const leaving = new AbortController();
    const reading = client(down.base).listOfBerths({}, { signal: leaving.signal });
    const left = expect(reading).rejects.toThrow(/abort/i);
    await vi.waitFor(() => expect(down.asked()).toBe(1), { interval: 1 });
    leaving.abort();
    await left;
    expect(down.asked()).toBe(1);
    await down.close();
  });

  it('leaves an error without a refusal, with the number when there is one', async () => {
    const broken = await answering([500], {
      code: 'platform.fault',
      title: 'Oh',
      status: 500,
      number: '1234-5678',
    });
    const fault = await client(broken.base)
      .sink()
      .catch((thrown: unknown) => thrown);
    expect(fault).not.toBeInstanceOf(Refused);
    expect(numberOfFault(fault)).toBe('1234-5678');
    await broken.close();
  });
});

describe('the types of the client', () => {
  const api = client();

  it('are those of the contract', () => {
    expectTypeOf(api.getBerth).returns.resolves.toHaveProperty('version');
    expectTypeOf<Awaited<ReturnType<typeof api.listBerths>>['next']>().toEqualTypeOf<string | null>();
  });

  it('refuse what the server would refuse', () => {
    const mooring = { ship: { name: 'E' }, on: day('2026-03-13'), days: 1, version: 1, key: 'some-key' };
    const never = () => [
      // @ts-expect-error the id is missing
      api.getBerth(),
      // @ts-expect-error the id has another name
      api.getBerth({ params: { id: berthId } }),
      // @ts-expect-error this endpoint has no body
      api.getBerth({ params: { berthId }, body: {} }),
      // @ts-expect-error no such choice
      api.listBerths({ query: { quay: ['west'] } }),
      // @ts-expect-error no such filter
      api.listBerths({ query: { quays: ['north'] } }),
      // @ts-expect-error any text is not a day
      api.moor({ params: { berthId }, body: { ...mooring, on: '2026-03-13' } }),
      // @ts-expect-error a number is not a text
      api.moor({ params: { berthId }, body: { ...mooring, days: '1' } }),
      // @ts-expect-error the act needs its key
      api.moor({ params: { berthId }, body: { ...mooring, key: undefined } }),
      // @ts-expect-error no such operation
      api.unmoor(),
      // @ts-expect-error the answer has no such key
      async () => (await api.getBerth({ params: { berthId } })).harbourMaster,
    ];
    expect(never).toBeTypeOf('function');
  });

  it('hold the table of operations to the contract', () => {
    const wrong = {
      ...operations,
      // @ts-expect-error the path is not the one of the contract
      getBerth: ['GET', '/berth/:berthId'],
    } as const satisfies Operations<Contract>;
    expect(wrong).toBeDefined();
  });
});

/** A server that answers with these statuses one after the other. */
async function answering(statuses: number[], problem?: object) {
  let asked = 0;
  const server: Server = createServer((_, response) => {
    const status = statuses[asked] ?? 500;
    asked += 1;
    const body = problem ? JSON.stringify(problem) : 'away';
    response
      .writeHead(status, { 'content-type': problem ? 'application/problem+json' : 'text/plain' })
      .end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    asked: () => asked,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
