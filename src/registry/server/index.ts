// What other parts may call. Everything else in this folder is the registry's own business.
export { listBodies } from './body-store.ts';
export { findStandards, findStates } from './find.ts';
export { importBodies } from './import-bodies.ts';
export { factRows, importRegistry } from './import-facts.ts';
export { importStates } from './import-states.ts';
export { registryHandlers } from './routes.ts';
export { compareRows, nothingWritten, readRows, reportOf } from './rows.ts';
export {
  countStates,
  findState,
  listRegionsOfStates,
  listStateNames,
  listStatesInGroup,
  listStatesNamed,
  stateNameBy,
} from './store.ts';
