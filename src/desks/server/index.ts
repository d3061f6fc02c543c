// What other parts may call.
export { namesOf } from './desk.ts';
export { desksHandlers } from './routes.ts';
