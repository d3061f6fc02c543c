import type { Handlers } from '../../http/server/mount.ts';
import type { searchContract } from '../contract.ts';
import { searchAll } from './search.ts';

/** Binds the contract to its functions. */
export const searchHandlers: Handlers<typeof searchContract> = {
  search: async ({ db, actor, query }) => ({ groups: await searchAll(db, actor, query) }),
};
