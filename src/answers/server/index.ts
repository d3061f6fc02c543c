// What other parts may call. Everything else in this folder is this part's own business.
export { answersHandlers } from './routes.ts';
export { openTrainingReassessment } from './training-reassessment.ts';
