import type { Handlers } from '../../http/server/mount.ts';
import type { chainContract } from '../contract.ts';
import { getChain } from './get-chain.ts';

/** Binds the contract to its functions. */
export const chainHandlers: Handlers<typeof chainContract> = {
  getChain: ({ db, actor, params, query }) => getChain(db, actor, { ...params, ...query }),
};
