// What other parts may call. Everything else in this folder is this part's own business.
export { openOwnFile } from './open-own-file.ts';
export { consentQueues } from './queues.ts';
export { consentHandlers } from './routes.ts';
