// What other parts may call. Everything else in this folder is this part's own business.
export { analysisHandlers } from './routes.ts';
