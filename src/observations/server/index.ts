// What other parts may call. Everything else in this folder is this part's own business.
export { observationsHandlers } from './routes.ts';
export { openTrainingObservations } from './training.ts';
