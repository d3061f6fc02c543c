// What other parts may call.
export { retentionHandlers } from './routes.ts';
