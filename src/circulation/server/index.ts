// What other parts may call. Everything else in this folder is this part's own business.
export { circulationHandlers } from './routes.ts';
export { circulationQueues } from './tell-readers.ts';
export { openTrainingCirculation } from './training.ts';
