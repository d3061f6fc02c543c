// What other parts may call. Everything else in this folder is this part's own business.
export { openVisitFile } from './open-visit-file.ts';
export { openingHandlers } from './routes.ts';
