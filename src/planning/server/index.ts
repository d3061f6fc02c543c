// What other parts may call. Everything else in this folder is this part's own business.
export { planningHandlers } from './routes.ts';
export { openTrainingPlanning } from './training-planning.ts';
