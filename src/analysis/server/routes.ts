import type { Handlers } from '../../http/server/mount.ts';
import type { analysisContract } from '../contract.ts';
import { getFlow } from './get-flow.ts';
import { listThemeRatings } from './list-theme-ratings.ts';

export const analysisHandlers: Handlers<typeof analysisContract> = {
  listThemeRatings: ({ db, actor, query }) => listThemeRatings(db, actor, query.training),
  getFlow: ({ db, actor, params }) => getFlow(db, actor, params.stateCode),
};
