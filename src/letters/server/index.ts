// What other parts may call. Everything else in this folder is this part's own business.
export { lettersHandlers } from './routes.ts';
