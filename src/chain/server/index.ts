// What other parts may call. Everything else in this folder is this part's own business.
export { findRecords } from './find-records.ts';
export { getChain } from './get-chain.ts';
export { chainHandlers } from './routes.ts';
