import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { StateCode } from '../platform/schemas.ts';
import { ChainGroup, ChainKind, ChainRecord } from './shapes.ts';

export { ChainKind } from './shapes.ts';

export const chainContract = contract({
  getChain: {
    method: 'GET',
    path: '/chain/:kind/:recordId',
    may: 'read-public',
    summary:
      'A record, all it rests on and all that rests on it, as far as this reader may see, by kind in the order of the thread',
    params: z.object({ kind: ChainKind, recordId: z.uuid() }),
    query: z.object({
      /** Only what concerns this State, and what concerns none. */
      state: StateCode.optional(),
      /** How many of each kind; the count says how many there are. */
      limit: z.int().min(1).max(200).default(20),
    }),
    response: z.object({
      /** Invented States are among the records. */
      training: z.boolean(),
      record: ChainRecord,
      before: z.array(ChainGroup),
      after: z.array(ChainGroup),
    }),
    refusals: ['chain.record-not-found'],
  },
});
