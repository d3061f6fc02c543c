// What other parts may call. Everything else in this folder is this part's own business.
export { enterWritten } from './enter-written.ts';
export { sittingsSince } from './get-programme.ts';
export { sittingsHandlers } from './routes.ts';
export { findSitting, listSittings } from './sitting-store.ts';
export { openTrainingSittings } from './training-sittings.ts';
