import type { Handlers } from '../../http/server/mount.ts';
import type { reportsContract } from '../contract.ts';
import { beginDraft } from './begin-draft.ts';
import { findReportOfVisit } from './find-report-of-visit.ts';
import { getReport } from './get-report.ts';
import { listReports } from './list-reports.ts';
import { adoptReport, amendDraft, shareDraft, submitFinalDraft, transmitReport } from './share-and-adopt.ts';
import { addBlock, writeBlock } from './write-block.ts';

/** Binds the contract to its functions. */
export const reportsHandlers: Handlers<typeof reportsContract> = {
  listReports: ({ db, actor, today }) => listReports(db, actor, today),
  getReport: ({ db, actor, params, query }) => getReport(db, actor, { ...params, ...query }),
  findReportOfVisit: ({ db, actor, today, params }) => findReportOfVisit(db, actor, params.fileId, today),
  beginDraft: ({ db, actor, today, now, params, body }) =>
    beginDraft(db, actor, params.fileId, body, { today, now }),
  addBlock: ({ db, actor, today, now, params, body }) =>
    addBlock(db, actor, params.reportId, body, { today, now }),
  writeBlock: ({ db, actor, today, now, params, body }) =>
    writeBlock(db, actor, params, body, { today, now }),
  shareDraft: ({ db, actor, today, now, params, body }) =>
    shareDraft(db, actor, params.reportId, body, { today, now }),
  submitFinalDraft: ({ db, actor, today, now, params, body }) =>
    submitFinalDraft(db, actor, params.reportId, body, { today, now }),
  amendDraft: ({ db, actor, today, now, params, body }) =>
    amendDraft(db, actor, params.reportId, body, { today, now }),
  adoptReport: ({ db, actor, today, now, zone, params, body }) =>
    adoptReport(db, actor, params.reportId, body, { today, now, zone }),
  transmitReport: ({ db, actor, today, now, params, body }) =>
    transmitReport(db, actor, params.reportId, body, { today, now }),
};
