import type { Operations } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { calendarsContract } from '../contract.ts';

type Contract = typeof calendarsContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  renewFeed: ['POST', '/account/feed'],
  endFeed: ['POST', '/account/feed/end'],
} as const satisfies Operations<Contract>;

export const calendars = createClient<Contract>(operations);
