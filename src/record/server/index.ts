// What other parts may call. Everything else in this folder is this part's own business.
export { importVisitRecord } from './import-facts.ts';
export { importRecord } from './import-record.ts';
export { hasRecord } from './record-store.ts';
