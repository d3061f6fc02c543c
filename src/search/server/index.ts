// What other parts may call.
export { searchHandlers } from './routes.ts';
