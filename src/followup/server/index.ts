// What other parts may call. Everything else in this folder is this part's own business.
export { listRecommendations } from './list-recommendations.ts';
export { openRecommendation } from './open-recommendation.ts';
export {
  findRecommendation,
  listRecommendationRows,
  listStandings,
  type StoredRecommendation,
} from './recommendation-store.ts';
export { followupHandlers } from './routes.ts';
export { takeUpRecommendations } from './take-up.ts';
export { openTrainingFollowup } from './training.ts';
