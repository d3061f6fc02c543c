// What other parts may call.
export { passkeysHandlers } from './routes.ts';
