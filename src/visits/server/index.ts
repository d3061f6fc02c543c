// What other parts may call. Everything else in this folder is this part's own business.
export { knowsClock, mayKnow } from '../audience.ts';
export { factsOf, readFile } from '../reading.ts';
export type { Entered, VisitFile } from '../shapes.ts';
export { addParticipant } from './add-participant.ts';
export { correctEvent } from './correct-event.ts';
export { findVisits } from './find-visits.ts';
export { findPreliminaryReport, listVisitsHeld } from './held-visits.ts';
export { importVisitRecord } from './import-facts.ts';
export { importRecord } from './import-record.ts';
export { getJournalOfFile } from './journal-of-file.ts';
export { ofProcedure } from './journal-store.ts';
export { type KnownVisit, listActsIn, listKnownFiles } from './known-files.ts';
export { type LatestKey, listLatestEntries } from './latest-entries.ts';
export { openVisitFile } from './open-visit-file.ts';
export { citesOfEvent, knownFile, type OpenedFile, openFile, ruleOf } from './opened-file.ts';
export { listPendingHybrid } from './pending-hybrid.ts';
export { countPublicVisits, listStatesThatAgreed } from './public-figures.ts';
export { type Given, recordEvent } from './record-event.ts';
export { hasRecord } from './record-store.ts';
export { registerRows } from './register-rows.ts';
export {
  countRegister,
  findTrainingFile,
  listFiles,
  listRegister,
  type RegisterFilter,
  type RegisterKey,
  type RegisterOrder,
} from './register-store.ts';
export { visitsHandlers } from './routes.ts';
export { standingOf } from './standing.ts';
export { listWatchedFiles, type WatchedFile } from './store.ts';
export {
  addTrainingStates,
  enterTurn,
  openTrainingVisit,
  openTrainingWorld,
  type Told,
} from './training-world.ts';
export { getVisitFile } from './visit-file.ts';
