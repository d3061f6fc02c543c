import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { fixedClock } from '../../database/server/clock.ts';
import type { Database } from '../../database/server/database.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { contract } from '../../platform/contract.ts';
import { page, pageOf, pageQuery } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { nothingHere, stale } from '../../platform/refusals.ts';
import { Day, FileText, IdempotencyKey, Refusal, Version } from '../../platform/schemas.ts';
import { say } from '../../platform/server/messages.ts';
import { actorFromSession } from './actor.ts';
import { createApp } from './app.ts';
import { type Handlers, mount } from './mount.ts';

// A small harbour to try the API on: it has everything a contract can have, and no word of the product.

const Berth = z.object({
  berthId: z.uuid(),
  name: z.string(),
  version: Version,
  refused: z.object({ moor: Refusal.exactOptional() }),
});
const Key = z.tuple([z.string(), z.uuid()]);

export const harbour = contract({
  listBerths: {
    method: 'GET',
    path: '/berths',
    may: 'read-berths',
    summary: 'Berths by name',
    query: z.object({
      ...pageQuery(Key, { usual: 2, most: 3 }),
      quay: z.array(z.enum(['north', 'south'])).optional(),
      free: z.boolean().optional(),
      from: Day.optional(),
    }),
    response: page(Berth, Key),
  },
  getBerth: {
    method: 'GET',
    path: '/berths/:berthId',
    may: 'read-berths',
    summary: 'One berth',
    params: z.object({ berthId: z.uuid() }),
    response: Berth,
    refusals: ['platform.not-found'],
  },
  moor: {
    method: 'POST',
    path: '/berths/:berthId/moorings',
    may: 'moor',
    summary: 'Moors a ship',
    params: z.object({ berthId: z.uuid() }),
    body: z.object({
      ship: z.object({ name: z.string().min(1).max(80) }),
      on: Day,
      days: z.int().min(1).max(30),
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ version: Version, times: z.int(), on: Day, nights: z.int() }),
    refusals: ['platform.stale', 'platform.key-reused'],
  },
  listOfBerths: {
    method: 'GET',
    path: '/berths.csv',
    may: 'read-berths',
    summary: 'Berths as a table',
    response: FileText,
    file: 'text/csv',
  },
  sink: {
    method: 'POST',
    path: '/sink',
    may: 'moor',
    summary: 'Breaks down',
    response: z.object({ depth: z.int() }),
  },
});

export const berthIds = [1, 2, 3, 4, 5].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const captain = '11111111-1111-4111-8111-111111111111';
const captainsToken = 'captain'.padEnd(43, '1');

export type Harbour = {
  readonly app: FastifyInstance;
  /** Lines of the log so far. */
  readonly log: () => readonly Record<string, unknown>[];
  /** How often a ship was moored. */
  readonly moorings: () => number;
};

/** A server with the harbour on it; the captain may do everything, the public may read. */
export async function openHarbour(database: Database): Promise<Harbour> {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) });
  const app = await createApp({ say, version: '0.0.0', logger: { level: 'info', stream } });
  const berths = berthIds.map((berthId, index) => ({ berthId, name: `رصيف ${index + 1}`, version: 3 }));
  let times = 0;

  const handlers: Handlers<typeof harbour> = {
    listBerths: async ({ query }) => {
      const after = query.after?.[1] ?? '';
      const rows = berths.filter(({ berthId }) => berthId > after).slice(0, query.limit + 1);
      const secret = { harbourMaster: 'Ada' };
      return pageOf(
        rows.map((row) => ({ ...row, ...secret, refused: {} })),
        query.limit,
        (row): [string, string] => [row.name, row.berthId],
      );
    },
    getBerth: async ({ params }) => {
      const berth = berths.find(({ berthId }) => berthId === params.berthId);
      if (!berth) throw new Refused(nothingHere());
      const moor = { code: 'platform.stale', kind: 'not-now', cite: ['H 4'], secret: 'x' } as const;
      return { ...berth, harbourMaster: 'Ada', refused: { moor } };
    },
    moor: async ({ params, body, today }) => {
      const berth = berths.find(({ berthId }) => berthId === params.berthId);
      if (!berth || berth.version !== body.version) throw new Refused(stale());
      times += 1;
      berth.version += 1;
      return { version: berth.version, times, on: today, nights: body.days };
    },
    listOfBerths: async () => ({ fileName: 'berths of today.csv', text: 'name\nرصيف 1\n' }),
    sink: async () => {
      throw new Error('the harbour master is Ada');
    },
  };
  database.clock.follow(fixedClock('2026-03-13T03:30:00Z', 'America/New_York'));
  mount(app, harbour, handlers, {
    database,
    say,
    actorOf: actorFromSession(async (token, language) =>
      token === captainsToken ? { ...publicReader(language), ...captainOf(captain) } : undefined,
    ),
    refusalTo: (permission, actor) =>
      permission === 'moor' && actor.audience === 'public'
        ? { code: 'platform.from-elsewhere', kind: 'forbidden' }
        : null,
  });
  await app.ready();
  return { app, log: () => lines.map((line) => JSON.parse(line)), moorings: () => times };
}

const captainOf = (personId: string): Partial<Actor> => ({
  personId,
  audience: 'secretariat',
  roles: ['captain'],
});

/** What the captain's browser sends with every act. */
export const asCaptain = { cookie: `stk_session=${captainsToken}`, 'sec-fetch-site': 'same-origin' };
