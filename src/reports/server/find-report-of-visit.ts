import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { factsOf, refusalToBegin } from '../acts.ts';
import { begunAlready } from '../refusals.ts';
import { findReportOfFile } from './report-store.ts';

/**
 * The id of the report on a visit, null when there is none this reader may know of; and why this reader may not begin
 * one now, null when they may (S/2020/731 V(m)).
 */
export async function findReportOfVisit(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<{ readonly reportId: string | null; readonly refused: Refusal | null }> {
  const { visit, journal } = await openFile(db, actor, fileId);
  const report = await findReportOfFile(db, fileId);
  if (report) return { reportId: report.reportId, refused: begunAlready() };
  return { reportId: null, refused: refusalToBegin(actor, factsOf(visit.stateCode, journal, today)) };
}
