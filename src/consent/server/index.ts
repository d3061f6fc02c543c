// What other parts may call. Everything else in this folder is this part's own business.
export { type OwnVisit, openOwnVisit } from './open-own-visit.ts';
export { consentQueues } from './queues.ts';
export { consentHandlers } from './routes.ts';
