import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { openingContract } from '../contract.ts';

type Opening = typeof openingContract;

// Where the operation lies; the compiler holds it to the contract, whose schemas stay on the server.
const operations = { openVisit: ['POST', '/visits'] } as const satisfies Operations<Opening>;

export const opening = createClient<Opening>(operations);

export type Opened = Received<Opening['openVisit']>;
export type VisitType = Sent<Opening['openVisit']>['body']['type'];

/** The lists that a new file may stand in. */
export const touched = [{ queryKey: ['visits', 'register'] }, { queryKey: ['visits', 'pending-hybrid'] }];

// In the order they are offered in, written out because the browser carries types of the contract and no schemas.
export const visitTypes = [
  'comprehensive',
  'focused',
  'follow-up',
  'regional',
  'advocacy',
] as const satisfies readonly VisitType[];
