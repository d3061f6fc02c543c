// What other parts may call. Everything else in this folder is this part's own business.
export { listDueDays } from './list-duties.ts';
export { dutiesHandlers } from './routes.ts';
export { dutySweeps, sweepDuties } from './sweep-duties.ts';
export { proofOfDuties, watchDuties } from './watch-duties.ts';
