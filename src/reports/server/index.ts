// What other parts may call. Everything else in this folder is this part's own business.
export { beginDraft } from './begin-draft.ts';
export { enterEvent } from './freeze.ts';
export { getReport } from './get-report.ts';
export { getSnapshot, type Snapshot } from './get-snapshot.ts';
export { chainOf, type OpenedReport, openReport, openReportForAct } from './opened-report.ts';
export { findReportOfFile, listBlocks, markWithheld, type ReportRow } from './report-store.ts';
export { reportsHandlers } from './routes.ts';
export { adoptReport, amendDraft, shareDraft, submitFinalDraft, transmitReport } from './share-and-adopt.ts';
export type { SnapshotKind } from './snapshot-store.ts';
export {
  daysOfTraining,
  namesOfParagraphs,
  openTrainingReports,
  readTrainingReport,
} from './training.ts';
export { addBlock, writeBlock } from './write-block.ts';
export { type Draft, type Given, readDraft, writeDraft } from './write-draft.ts';
