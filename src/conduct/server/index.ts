// What other parts may call. Everything else in this folder is this part's own business.
export { type FindingRow, listFindings } from './finding-store.ts';
export { conductHandlers } from './routes.ts';
export { openTrainingConduct } from './training-conduct.ts';
