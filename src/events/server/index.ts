// What other parts may call. Everything else in this folder is this part's own business.
export type { Entered } from '../shapes.ts';
export { correctEvent } from './correct-event.ts';
export { getJournalOfFile } from './journal-of-file.ts';
export { type LatestKey, listLatestEntries } from './latest-entries.ts';
export { recordEvent } from './record-event.ts';
export { eventsHandlers } from './routes.ts';
