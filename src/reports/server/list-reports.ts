import type { ActorDb } from '../../database/server/with-actor.ts';
import { entriesOfFiles } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { factsOf } from '../acts.ts';
import type { ReportRow } from '../shapes.ts';
import { stageOf, versionFor } from './get-report.ts';
import { listReportRows } from './report-store.ts';
import { listKindsOf } from './snapshot-store.ts';

const most = 500;

/** The reports this reader may read, those begun last first, each with where it stands for them. */
export async function listReports(
  db: ActorDb,
  actor: Actor,
  today: Day,
): Promise<{ readonly rows: ReportRow[] }> {
  const reports = await listReportRows(db, most);
  if (reports.length === 0) return { rows: [] };
  const journals = await entriesOfFiles(
    db,
    reports.map(({ fileId }) => fileId),
  );
  const kinds = await listKindsOf(
    db,
    reports.map(({ reportId }) => reportId),
  );
  const names = await listStateNames(
    db,
    actor.language,
    reports.map(({ stateCode }) => stateCode),
  );
  const rows = reports.map((report) => ({
    ...report,
    stateName: names.get(report.stateCode) ?? report.stateCode,
    training: isFictional(report.stateCode),
    stage: stageOf(factsOf(report.stateCode, journals.get(report.fileId) ?? [], today)),
    version: versionFor(
      actor,
      kinds.filter(({ reportId }) => reportId === report.reportId),
    ),
  }));
  return { rows };
}
