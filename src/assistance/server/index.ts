// What other parts may call. Everything else in this folder is this part's own business.
export { assistanceHandlers } from './routes.ts';
export { openTrainingAssistance } from './training.ts';
