import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { filtersContract } from '../contract.ts';

type Filters = typeof filtersContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listSavedFilters: ['GET', '/saved-filters'],
  saveFilter: ['POST', '/saved-filters'],
  renameFilter: ['PATCH', '/saved-filters/:filterId'],
  moveFilter: ['POST', '/saved-filters/:filterId/move'],
  deleteFilter: ['DELETE', '/saved-filters/:filterId'],
} as const satisfies Operations<Filters>;

export const filters = createClient<Filters>(operations);

export type SavedFilter = Received<Filters['listSavedFilters']>['rows'][number];
export type SavedList = SavedFilter['list'];

export const savedQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: ({ signal }) => filters.listSavedFilters({}, { signal }),
});
