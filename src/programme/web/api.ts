import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { programmeContract } from '../contract.ts';

type Programme = typeof programmeContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listProgrammeItems: ['GET', '/programme-items'],
  getProgrammeItem: ['GET', '/programme-items/:itemId'],
  oweDuty: ['POST', '/programme-items/:itemId/duties'],
  giveEvidence: ['POST', '/programme-duties/:dutyId/evidence'],
} as const satisfies Operations<Programme>;

export const programme = createClient<Programme>(operations);

export type ItemQuery = NonNullable<Sent<Programme['listProgrammeItems']>['query']>;
// What the pages show, as it comes over the API.
export type ItemRow = Received<Programme['listProgrammeItems']>['rows'][number];
export type Item = Received<Programme['getProgrammeItem']>;
export type Duty = Item['duties'][number];

export const itemsQuery = (query: ItemQuery) =>
  queryOptions({
    queryKey: ['programme', 'items', query],
    queryFn: ({ signal }) => programme.listProgrammeItems({ query }, { signal }),
  });

export const itemQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['programme', 'item', itemId],
    queryFn: ({ signal }) => programme.getProgrammeItem({ params: { itemId } }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['programme'] }] as const;
