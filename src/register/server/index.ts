// What other parts may call. Everything else in this folder is this part's own business.
export { findVisits } from './find-visits.ts';
export { findPreliminaryReport, listVisitsHeld } from './held-visits.ts';
export { type KnownVisit, listActsIn, listKnownFiles } from './known-files.ts';
export { listVisits } from './list-visits.ts';
export { countPublicVisits, listStatesThatAgreed } from './public-figures.ts';
export { registerRows } from './register-rows.ts';
export { findTrainingFile, listFiles, listRegister } from './register-store.ts';
export { registerHandlers } from './routes.ts';
