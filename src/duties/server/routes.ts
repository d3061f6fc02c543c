import type { Handlers } from '../../http/server/mount.ts';
import type { dutiesContract } from '../contract.ts';
import { listDuties } from './list-duties.ts';
import { findLastCheck } from './watch-duties.ts';

/** Binds the contract to its functions. */
export const dutiesHandlers: Handlers<typeof dutiesContract> = {
  listVisitDuties: async ({ db, actor, params }) => ({ rows: await listDuties(db, actor, params.fileId) }),
  getDutyCheck: async ({ db }) => ({ last: (await findLastCheck(db)) ?? null }),
};
