// What other parts may call.
export { endGrantsOn, insertGrant, listGrantees, passGrantsOn } from './grant-store.ts';
export { listGrants, signUndertaking } from './keep-grants.ts';
export { grantsHandlers } from './routes.ts';
