// What other parts may call. Everything else in this folder is this part's own business.
export { knowsClock, mayKnow, ownEvents } from '../audience.ts';
export { ordinalWarnings } from '../ordinal.ts';
export { factsOf, nextDueOf, type Reading, readFile, runningClocks } from '../reading.ts';
export type { VisitFile } from '../shapes.ts';
export { listComponents } from './component-store.ts';
export { getCorrespondenceLanguage } from './correspondence-store.ts';
export { enter, type Given } from './enter.ts';
export {
  citesOfEvent,
  type FileForAct,
  knownFile,
  type OpenedFile,
  ofProcedure,
  openFile,
  openFileForAct,
  ruleOf,
} from './opened-file.ts';
export { visitsHandlers } from './routes.ts';
export {
  findVisit,
  listEarlierVisits,
  listVisitRows,
  listWatchedFiles,
  type VisitRow,
  type WatchedFile,
} from './store.ts';
export { plainFacts, printedOf, type StoredVisit } from './stored-visit.ts';
export { getVisitFile } from './visit-file.ts';
