// What other parts may call. Everything else in this folder is this part's own business.
export { registerHandlers } from './routes.ts';
