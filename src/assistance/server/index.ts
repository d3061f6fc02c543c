// What other parts may call. Everything else in this folder is this part's own business.
export { clearNeed, withdrawLeave } from './keep-leave.ts';
export { listNeedRows, type StoredNeed } from './need-store.ts';
export { existingNeed } from './read-needs.ts';
export { assistanceHandlers } from './routes.ts';
export { needRowsFor } from './rows-for.ts';
export { stateNeed } from './state-need.ts';
export { openTrainingAssistance } from './training.ts';
