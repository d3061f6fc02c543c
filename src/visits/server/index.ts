// What other parts may call. Everything else in this folder is this part's own business.

export { knowsClock, mayKnow, ownEvents } from '../audience.ts';
export { ordinalWarnings } from '../ordinal.ts';
export { type Plan, refusalOfDates, type Standing, toConfirm } from '../planning.ts';
export { factsOf, nextDueOf, type Reading, readFile, runningClocks } from '../reading.ts';
export type { Entered, VisitFile } from '../shapes.ts';
export { addParticipant } from './add-participant.ts';
export { keepConfirmation, listComponents } from './component-store.ts';
export { correctEvent } from './correct-event.ts';
export { enter } from './enter.ts';
export { getJournalOfFile } from './journal-of-file.ts';
export { ofProcedure } from './journal-store.ts';
export { type LatestKey, listLatestEntries } from './latest-entries.ts';
export {
  citesOfEvent,
  type FileForAct,
  knownFile,
  type OpenedFile,
  openFile,
  openFileForAct,
  ruleOf,
} from './opened-file.ts';
export { planComponent } from './plan-component.ts';
export { type Given, recordEvent } from './record-event.ts';
export { visitsHandlers } from './routes.ts';
export {
  findVisit,
  getOnSiteLimit,
  listEarlierVisits,
  listVisitRows,
  listWatchedFiles,
  type WatchedFile,
} from './store.ts';
export { plainFacts, printedOf, type StoredVisit } from './stored-visit.ts';
export { getVisitFile } from './visit-file.ts';
