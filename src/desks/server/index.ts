// What other parts may call.
export { desksHandlers } from './routes.ts';
