// What other parts may call. Everything else in this folder is this part's own business.
export { confidentialityHandlers } from './routes.ts';
export { openTrainingConfidentiality } from './training.ts';
