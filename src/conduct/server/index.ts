// What other parts may call. Everything else in this folder is this part's own business.
export { type FindingRow, listFindings } from './finding-store.ts';
export { getConsent } from './get-consent.ts';
export { conductQueues } from './queues.ts';
export { conductHandlers } from './routes.ts';
export { openTrainingConduct } from './training-conduct.ts';
