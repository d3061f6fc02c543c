// What other parts may call.
export { filtersHandlers } from './routes.ts';
