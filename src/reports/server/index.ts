// What other parts may call. Everything else in this folder is this part's own business.
export { getSnapshot, type Snapshot } from './get-snapshot.ts';
export { findReportOfFile } from './report-store.ts';
export type { SnapshotKind } from './snapshot-store.ts';
export { type Draft, readDraft, writeDraft } from './write-draft.ts';
