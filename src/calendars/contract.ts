import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Instant } from '../platform/schemas.ts';

/** The feed a person has: since when, and whether it shows what is due. Never its address. */
export const Feed = z.object({ madeAt: Instant, showsContent: z.boolean() });
export type Feed = z.infer<typeof Feed>;

/** What a person can do about the address their calendar program reads. */
export const calendarsContract = contract({
  renewFeed: {
    method: 'POST',
    path: '/account/feed',
    may: 'read-notices',
    summary: 'A new address for the calendar of this person, told this once; the one before ends',
    body: z.object({ showsContent: z.boolean() }),
    response: z.object({ path: z.string() }),
    transaction: 'own',
  },
  endFeed: {
    method: 'POST',
    path: '/account/feed/end',
    may: 'read-notices',
    summary: 'Ends the calendar feed of this person',
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ ended: z.boolean() }),
  },
});
