import type { Handlers } from '../../http/server/mount.ts';
import type { filtersContract } from '../contract.ts';
import { listFilters } from './filter-store.ts';
import { deleteFilter, moveFilter, renameFilter, saveFilter } from './saved-filters.ts';

/** Binds the contract to its functions. */
export const filtersHandlers: Handlers<typeof filtersContract> = {
  listSavedFilters: async ({ db, query }) => ({ rows: await listFilters(db, query.list) }),
  saveFilter: ({ db, actor, body: { key: _, ...given } }) => saveFilter(db, actor, given),
  renameFilter: ({ db, params, body }) => renameFilter(db, params.filterId, body.name),
  moveFilter: async ({ db, params, body }) => ({ rows: await moveFilter(db, params.filterId, body.way) }),
  deleteFilter: ({ db, params }) => deleteFilter(db, params.filterId),
};
