import { actsAs } from '../../access/acts.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { pageOf } from '../../platform/page.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { saidIn } from '../../platform/said-in.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToEnter } from '../../procedure/enter.ts';
import type { Refusal } from '../../procedure/refusal.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { refusalToIssue, refusalToMakeCopies, refusalToReadReadings } from '../acts.ts';
import { versionNotFound } from '../refusals.ts';
import { type Kind, versionKinds } from '../shapes.ts';
import { listCopies } from './copy-store.ts';
import { adoptedReport } from './issue-version.ts';
import { listReadingsOf } from './reading-store.ts';
import {
  findVersion,
  kindsOf,
  listReleases,
  listVersionRows,
  listVersionsOf,
  type VersionRow,
} from './store.ts';

type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** Versions released to this reader, the latest first. */
export async function listVersions(db: ActorDb, actor: Actor, { after, limit }: Page) {
  const found = await shown(db, actor, await listVersionRows(db, { after, limit: limit + 1 }));
  return pageOf(found, limit, (row): [string, string] => [row.issuedOn, row.versionId]);
}

/** The versions of a report this reader may know of, and for CTED those that are still to be made. */
export async function listReportVersions(db: ActorDb, actor: Actor, reportId: string, today: Day) {
  const rows = await listVersionsOf(db, reportId);
  const makes = actsAs(actor, 'cted') ? await makingOf(db, actor, reportId, { rows, today }) : null;
  const whose = makes ?? rows[0];
  if (!whose) throw new Refused(versionNotFound());
  return {
    ...{ reportId, fileId: whose.fileId, stateCode: whose.stateCode },
    training: isFictional(whose.stateCode),
    rows: await Promise.all((await shown(db, actor, rows)).map((row) => whole(db, actor, row))),
    fileVersion: makes?.fileVersion ?? null,
    next: makes?.next ?? [],
  };
}

/** With the title and the name of the State as this reader reads them. */
async function shown(db: ActorDb, actor: Actor, rows: readonly VersionRow[]) {
  const names = await listStateNames(
    db,
    actor.language,
    rows.map(({ stateCode }) => stateCode),
  );
  return rows.map((row) => ({
    ...row,
    stateName: names.get(row.stateCode) ?? row.stateCode,
    training: isFictional(row.stateCode),
    title: saidIn(row.title, actor.language),
  }));
}

async function whole<Row extends { readonly versionId: string }>(db: ActorDb, actor: Actor, row: Row) {
  const { versionId } = row;
  return {
    ...row,
    copies: await listCopies(db, versionId),
    releases: await listReleases(db, versionId),
    refused: { makeCopies: refusalToMakeCopies(actor), readReadings: refusalToReadReadings(actor) },
  };
}

/** What CTED may make of the report now, and why not. */
async function makingOf(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { rows, today }: { readonly rows: readonly VersionRow[]; readonly today: Day },
) {
  const { fileId, stateCode } = await adoptedReport(db, actor, reportId);
  const { version, procedure, journal, facts } = await openFile(db, actor, fileId);
  const ofProcedure = (event: string): Refusal | null =>
    journal.some((entry) => entry.event === event)
      ? null
      : refusalToEnter(procedure, journal, facts, { id: reportId, event, on: today }, today);
  const issued = kindsOf(rows);
  const refusalOf = (kind: Kind): Refusal | null => {
    const event = openedBy[kind];
    return refusalToIssue(actor, kind, issued) ?? (event ? ofProcedure(event) : null);
  };
  const next = versionKinds
    // After the version for partners there is nothing left to limit.
    .filter((kind) => !issued.includes(kind) && !(kind === 'SV-10' && issued.includes('SV-09')))
    .map((kind) => ({ kind, refused: refusalOf(kind) }));
  return { fileId, stateCode, fileVersion: version, next };
}

/** The first event that each version comes with. */
const openedBy: Readonly<Partial<Record<Kind, string>>> = {
  'SV-09': 'partner-version-issued',
  'SV-10': 'state-informed-of-limited-sharing',
};

/** Who opened copies of a version, the latest first: for CTED, and for the State of the report. */
export async function listReadings(db: ActorDb, actor: Actor, versionId: string, { after, limit }: Page) {
  if (!(await findVersion(db, versionId))) throw new Refused(versionNotFound());
  refuseIf(refusalToReadReadings(actor));
  const found = await listReadingsOf(db, versionId, { after, limit: limit + 1 });
  const names = await listStateNames(
    db,
    actor.language,
    found.flatMap(({ stateCode }) => stateCode ?? []),
  );
  const rows = found.map((row) => ({ ...row, stateName: names.get(row.stateCode ?? '') ?? row.stateCode }));
  return pageOf(rows, limit, (row): [string, string] => [row.readAt, row.readingId]);
}
