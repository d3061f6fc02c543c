// What other parts may call. Everything else in this folder is this part's own business.
export { versionQueues } from './make-copies.ts';
export { openCopy } from './open-copy.ts';
export { versionsHandlers } from './routes.ts';
export { openTrainingVersions } from './training.ts';
