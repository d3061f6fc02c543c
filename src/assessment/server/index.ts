// What other parts may call. Everything else in this folder is this part's own business.
export { changeOf, rollUp, type ThemeRating } from '../roll-up.ts';
export { listRatings, type StateRating } from './ratings-store.ts';
export { assessmentHandlers } from './routes.ts';
export { openTrainingAssessments } from './training-assessments.ts';
export { openTrainingReassessment } from './training-reassessment.ts';
