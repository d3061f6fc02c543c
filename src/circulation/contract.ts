import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, IdempotencyKey } from '../platform/schemas.ts';
import { Asked, CircleName, Circulable, Circulation, CirculationRow, Kind, Refusal } from './shapes.ts';
import { circles } from './vocabulary.ts';

const params = z.object({ circulationId: z.uuid() });
/** Where the next page starts: the day it was circulated, and which. */
const RowKey = z.tuple([Day, z.uuid()]);

/** What is offered: what was put before this reader, who has opened it, and the acts of CTED. */
export const circulationContract = contract({
  listCirculations: {
    method: 'GET',
    path: '/circulations',
    may: 'read-circulations',
    summary: 'What was circulated: to CTED all of it, to everybody else what was put before them',
    query: z.object({
      /** Only what was put before this reader and they have not opened yet. */
      unread: z.boolean().default(false),
      ...pageQuery(RowKey),
    }),
    response: page(CirculationRow, RowKey).extend({
      count: z.int(),
      unread: z.int(),
      refused: z.object({ circulate: Refusal.nullable() }),
    }),
  },
  listCirculable: {
    method: 'GET',
    path: '/circulable',
    may: 'circulate',
    summary: 'Documents and versions of reports that can be circulated, the latest first',
    response: z.object({ rows: z.array(Circulable) }),
    refusals: ['circulation.not-your-act'],
  },
  getCirculation: {
    method: 'GET',
    path: '/circulations/:circulationId',
    may: 'read-circulations',
    summary: 'Something that was circulated, with its six languages and, for CTED, who has opened it',
    params,
    response: Circulation,
    refusals: ['circulation.not-found'],
  },
  circulate: {
    method: 'POST',
    path: '/circulations',
    may: 'circulate',
    summary: 'Puts a document or a version of a report before circles of readers who may read it',
    body: z.object({
      kind: Kind,
      recordId: z.uuid(),
      circles: z.array(CircleName).min(1).max(4),
      neededOn: Day.optional(),
      asked: Asked.default({}),
      key: IdempotencyKey,
    }),
    response: z.object({ circulationId: z.uuid(), readers: z.int() }),
    refusals: [
      'circulation.not-your-act',
      'circulation.nothing-to-circulate',
      ...circles.map((circle) => `circulation.may-not-read-${circle}`),
      'circulation.nobody-there',
      'circulation.asked-in-vain',
      'circulation.circulated-already',
      'documents.withdrawn',
      'platform.key-reused',
    ],
  },
  remindReaders: {
    method: 'POST',
    path: '/circulations/:circulationId/reminders',
    may: 'circulate',
    summary: 'Reminds those who have not opened it yet',
    params,
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ reminded: z.int() }),
    refusals: [
      'circulation.not-found',
      'circulation.not-your-act',
      'circulation.everybody-opened-it',
      'circulation.reminded-today',
      'platform.key-reused',
    ],
  },
});
