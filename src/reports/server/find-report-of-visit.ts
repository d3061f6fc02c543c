import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { factsOf, refusalToBegin } from '../acts.ts';
import { begunAlready } from '../refusals.ts';
import type { ReportOfVisit } from '../shapes.ts';
import { findReportOfFile } from './report-store.ts';

/**
 * The id of the report on a visit, null when there is none this reader may know of; whether the State is invented; and why this reader may not begin
 * one now, null when they may (S/2020/731 V(m)).
 */
export async function findReportOfVisit(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<ReportOfVisit> {
  const { visit, journal } = await openFile(db, actor, fileId);
  const report = await findReportOfFile(db, fileId);
  const { stateCode, training } = visit;
  if (report) return { reportId: report.reportId, training, refused: begunAlready() };
  return { reportId: null, training, refused: refusalToBegin(actor, factsOf(stateCode, journal, today)) };
}
