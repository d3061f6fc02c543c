// What other parts may call.
export { overviewHandlers } from './routes.ts';
