// What other parts may call. Everything else in this folder is this part's own business.
export { findRecommendation, listStandings, type StoredRecommendation } from './recommendation-store.ts';
export { followupHandlers } from './routes.ts';
export { openTrainingFollowup } from './training.ts';
