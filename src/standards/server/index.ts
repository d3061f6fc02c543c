// What other parts may call. Everything else in this folder is this part's own business.
export { importStandards } from './import-provisions.ts';
export { standardsHandlers } from './routes.ts';
