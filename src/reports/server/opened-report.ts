import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { effective, type Journal } from '../../procedure/journal.ts';
import { openFile } from '../../visits/server/index.ts';
import { factsOf, type ReportFacts } from '../acts.ts';
import { reportNotFound } from '../refusals.ts';
import { findReport, type ReportRow } from './report-store.ts';

/** A report as its actor knows it, with what has happened to its file. */
export type OpenedReport = {
  readonly report: ReportRow;
  readonly facts: ReportFacts;
  /** What is held to have happened, corrections carried out. */
  readonly journal: Journal;
  /** The version of the visit file, for an event that is entered in it. */
  readonly fileVersion: number;
  readonly visit: { readonly training: boolean; readonly number: number };
};

/** The report, or the refusal that there is none this actor may know of. */
export async function openReport(db: ActorDb, actor: Actor, reportId: string): Promise<OpenedReport> {
  const report = await findReport(db, reportId);
  if (!report) throw new Refused(reportNotFound());
  const { journal, version, visit } = await openFile(db, actor, report.fileId);
  return {
    report,
    facts: factsOf(report.stateCode, journal, await todayOf(db)),
    journal: effective(journal),
    fileVersion: version,
    visit,
  };
}

/** The same for an act: nobody else acts on the State’s files until it is done. */
export async function openReportForAct(db: ActorDb, actor: Actor, reportId: string): Promise<OpenedReport> {
  const report = await findReport(db, reportId);
  if (report) await lockChain(db, chainOf(report));
  return openReport(db, actor, reportId);
}

/** The chain of the journal that a report is entered in: that of its State. */
export const chainOf = ({ stateCode }: Pick<ReportRow, 'stateCode'>): string => `state:${stateCode}`;

/** The day it is for this transaction, as the policies have it. */
async function todayOf(db: ActorDb): Promise<Day> {
  const asked = db.selectNoFrom(sql<Day>`app.today()`.as('today'));
  return (await asked.executeTakeFirstOrThrow()).today;
}
