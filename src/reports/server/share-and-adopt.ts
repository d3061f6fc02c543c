import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import {
  refusalToAdopt,
  refusalToAmend,
  refusalToShare,
  refusalToSubmit,
  refusalToTransmit,
} from '../acts.ts';
import { amendmentMissing, dispositionsMissing, frozenAlready, notSubmitted } from '../refusals.ts';
import { enterEvent, entryWithoutText, freeze, frozen, refuseOtherVersion } from './freeze.ts';
import { type OpenedReport, openReportForAct } from './opened-report.ts';
import { countOpenComments, listBlocks } from './report-store.ts';
import { listFrozenBlocks, listSnapshots, type SnapshotKind, type SnapshotRow } from './snapshot-store.ts';
import type { Given } from './write-draft.ts';

type Asked = { readonly on: Day; readonly version: number };

/** Shares the complete draft with the State and the Committee (S/2020/731 V(m)): the period for comments begins. */
export async function shareDraft(db: ActorDb, actor: Actor, reportId: string, asked: Asked, given: Given) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToShare(actor, opened.facts));
  const act = { kind: 'SV-04', event: 'draft-shared-with-state' } as const;
  return freezeDraft(db, actor, opened, { ...act, ...asked }, given);
}

/** Submits the final draft, once every comment of the State has its disposition (S/2020/731 V(n)). */
export async function submitFinalDraft(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  asked: Asked,
  given: Given,
) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToSubmit(actor, opened.facts));
  const missing = await countOpenComments(db, reportId);
  refuseIf(missing > 0 ? dispositionsMissing(missing) : null); // [V-136]
  const act = { kind: 'SV-06', event: 'final-draft-submitted' } as const;
  return freezeDraft(db, actor, opened, { ...act, ...asked }, given);
}

/** Freezes the draft as CTED has amended it to reflect what members said (S/2020/731 VI.4(f)). */
export async function amendDraft(db: ActorDb, actor: Actor, reportId: string, asked: Asked, given: Given) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToAmend(actor, opened.facts));
  return freezeDraft(db, actor, opened, { kind: 'SV-07', event: 'draft-amended', ...asked }, given);
}

type ToFreeze = Asked & { readonly kind: SnapshotKind; readonly event: string };

async function freezeDraft(
  db: ActorDb,
  actor: Actor,
  opened: OpenedReport,
  { version, kind, ...act }: ToFreeze,
  given: Given,
) {
  const { report } = opened;
  await refuseSecond(db, report.reportId, kind);
  refuseOtherVersion(opened, version);
  const blocks = frozen(report, await listBlocks(db, report.reportId));
  await freeze(db, actor, opened, { ...act, kind, blocks }, given);
  return { reportId: report.reportId, version: report.version };
}

/** Adopts what lies before the Committee, under its decision: the text submitted, or as amended last. */
export async function adoptReport(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { decisionId, ...asked }: Asked & { readonly decisionId: string },
  given: Given & { readonly zone: string },
) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToAdopt(actor, opened.facts));
  await refuseSecond(db, reportId, 'SV-08');
  refuseOtherVersion(opened, asked.version);
  if (await entryWithoutText(db, opened, 'draft-amended')) throw new Refused(amendmentMissing());
  const { fileId } = opened.report;
  const clock = { now: () => given.now, zone: given.zone };
  await requireDecision(db, actor, { decisionId, kind: 'report-adopted', fileId }, clock);
  const blocks = await listFrozenBlocks(db, (await lastSubmitted(db, opened)).snapshotId);
  const act = { kind: 'SV-08', event: 'report-adopted', on: asked.on, decisionId, blocks } as const;
  await freeze(db, actor, opened, act, given);
  return { reportId, version: opened.report.version };
}

/** Sends the adopted report to the State, with the two requests of the Chair (S/2020/731 V(p), V(u)). */
export async function transmitReport(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { on }: Asked,
  given: Given,
) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToTransmit(actor, opened.facts));
  await enterEvent(db, actor, opened, { event: 'report-transmitted', on }, given);
  return { reportId, version: opened.report.version };
}

async function refuseSecond(db: ActorDb, reportId: string, kind: SnapshotKind): Promise<void> {
  if (kind === 'SV-07') return;
  const isThere = (await listSnapshots(db, reportId)).some((one) => one.kind === kind);
  refuseIf(isThere ? frozenAlready(kind) : null);
}

/** What the Committee was given last, in the order in which the journal holds it. */
async function lastSubmitted(db: ActorDb, { report, journal }: OpenedReport): Promise<SnapshotRow> {
  const place = new Map(journal.map(({ id }, index) => [id, index]));
  const given = (await listSnapshots(db, report.reportId))
    .filter(({ kind }) => kind === 'SV-06' || kind === 'SV-07')
    .sort((a, b) => (place.get(a.entryId) ?? -1) - (place.get(b.entryId) ?? -1));
  const last = given.at(-1);
  if (!last) throw new Refused(notSubmitted());
  return last;
}
