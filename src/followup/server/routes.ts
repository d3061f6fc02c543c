import type { Handlers } from '../../http/server/mount.ts';
import type { followupContract } from '../contract.ts';
import { exportRecommendations, listRecommendations } from './list-recommendations.ts';
import { listToTakeUp, takeUpRecommendations } from './take-up.ts';

/** Binds the contract to its functions. */
export const followupHandlers: Handlers<typeof followupContract> = {
  listRecommendations: ({ db, actor, today, query: { after, limit, ...asked } }) =>
    listRecommendations(db, actor, asked, { after, limit, today }),
  exportRecommendations: ({ db, actor, today, query }) => exportRecommendations(db, actor, query, today),
  listToTakeUp: ({ db, actor }) => listToTakeUp(db, actor),
  takeUpRecommendations: ({ db, actor, today, now, params, body }) =>
    takeUpRecommendations(db, actor, params.fileId, body, { today, now }),
};
