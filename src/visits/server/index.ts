// What other parts may call. Everything else in this folder is this part's own business.
export { importVisitRecord } from './import-facts.ts';
export { hasRecord } from './record-store.ts';
export { visitsHandlers } from './routes.ts';
export { openTrainingWorld, type Told } from './training-world.ts';
