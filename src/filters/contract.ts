import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey } from '../platform/schemas.ts';

/** The lists whose filters can be kept. */
export const SavedList = z.enum(['visits', 'overview', 'documents', 'decisions', 'notices']);
export type SavedList = z.infer<typeof SavedList>;

export const SavedFilter = z
  .object({ filterId: z.uuid(), list: SavedList, name: z.string(), search: z.string(), place: z.int() })
  .meta({ id: 'SavedFilter' });
export type SavedFilter = z.infer<typeof SavedFilter>;

const FilterParams = z.object({ filterId: z.uuid() });
const FilterName = z.string().trim().min(1).max(80);
const filters = z.object({ rows: z.array(SavedFilter) });

export const filtersContract = contract({
  listSavedFilters: {
    method: 'GET',
    path: '/saved-filters',
    may: 'keep-filters',
    summary: 'The filters this person keeps, in their order',
    query: z.object({ list: SavedList.optional() }),
    response: filters,
  },
  saveFilter: {
    method: 'POST',
    path: '/saved-filters',
    may: 'keep-filters',
    summary: 'Keeps the filters of a list under a name',
    body: z.object({
      list: SavedList,
      name: FilterName,
      search: z.string().max(1000),
      /** Where it stood before it was taken away; at the end when left out. */
      place: z.int().min(0).max(1000).optional(),
      key: IdempotencyKey,
    }),
    response: SavedFilter,
    refusals: ['filters.name-taken', 'filters.too-many'],
  },
  renameFilter: {
    method: 'PATCH',
    path: '/saved-filters/:filterId',
    may: 'keep-filters',
    summary: 'Gives a kept filter another name',
    params: FilterParams,
    body: z.object({ name: FilterName, key: IdempotencyKey }),
    response: SavedFilter,
    refusals: ['filters.not-found', 'filters.name-taken'],
  },
  moveFilter: {
    method: 'POST',
    path: '/saved-filters/:filterId/move',
    may: 'keep-filters',
    summary: 'Moves a kept filter one place up or down among those of its list',
    params: FilterParams,
    body: z.object({ way: z.enum(['up', 'down']), key: IdempotencyKey }),
    response: filters,
    refusals: ['filters.not-found'],
  },
  deleteFilter: {
    method: 'DELETE',
    path: '/saved-filters/:filterId',
    may: 'keep-filters',
    summary: 'Takes a kept filter away, and says what it was, so that it can be kept again',
    params: FilterParams,
    body: z.object({ key: IdempotencyKey }),
    response: SavedFilter,
    refusals: ['filters.not-found'],
  },
});
