import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Refusal, Refused } from '../../platform/refusal.ts';
import { listStateNames } from '../../registry/server/index.ts';
import {
  mayDraft,
  type ReportFacts,
  refusalToAdopt,
  refusalToAmend,
  refusalToDraft,
  refusalToShare,
  refusalToSubmit,
  refusalToTransmit,
} from '../acts.ts';
import { frozenAlready, reportNotFound } from '../refusals.ts';
import type { ReportAct, ReportFile, ReportRow, ReportStage } from '../shapes.ts';
import { numbersOf } from '../structure.ts';
import { type OpenedReport, openReport } from './opened-report.ts';
import { listBlocks } from './report-store.ts';
import { listFrozenBlocks, listSnapshots, type SnapshotRow } from './snapshot-store.ts';

type Version = ReportRow['version'];

/** A report in the version asked for, or in the one this reader reads: the latest text they may read. */
export async function getReport(
  db: ActorDb,
  actor: Actor,
  { reportId, version }: { readonly reportId: string; readonly version?: Exclude<Version, null> | undefined },
): Promise<ReportFile> {
  const opened = await openReport(db, actor, reportId);
  const { report, facts } = opened;
  const snapshots = inOrder(opened, await listSnapshots(db, reportId));
  const read = version ?? versionFor(actor, snapshots);
  const names = await listStateNames(db, actor.language, [report.stateCode]);
  return {
    ...report,
    stateName: names.get(report.stateCode) ?? report.stateCode,
    training: opened.visit.training,
    visitNumber: opened.visit.number,
    stage: stageOf(facts),
    version: read,
    reportVersion: report.version,
    versions: versionsOf(opened, snapshots),
    hasDraft: mayDraft(actor),
    blocks: await blocksOf(db, actor, { reportId, read, snapshots }),
    refused: refusedActs(actor, facts, snapshots),
  };
}

/** Those who draft read the draft until it is adopted; everybody else the latest text that was frozen for them. */
export function versionFor(actor: Actor, snapshots: readonly Pick<SnapshotRow, 'kind'>[]): Version {
  const latest = snapshots.at(-1)?.kind ?? null;
  return mayDraft(actor) && latest !== 'SV-08' ? 'draft' : latest;
}

/** Where the report stands, as far as its reader knows. */
export function stageOf({ happened }: ReportFacts): ReportStage {
  return stages.find(([event]) => happened.has(event))?.[1] ?? 'drafting';
}

const stages = [
  ['confidentiality-indicated', 'answered'],
  ['report-transmitted', 'transmitted'],
  ['report-adopted', 'adopted'],
  ['final-draft-submitted', 'submitted'],
  ['state-comments-received', 'commented'],
  ['late-comments-received', 'commented'],
  ['draft-shared-with-state', 'with-state'],
] as const;

type Frozen = readonly SnapshotRow[];

const inOrder = ({ journal }: OpenedReport, snapshots: Frozen): Frozen => {
  const place = new Map(journal.map(({ id }, index) => [id, index]));
  return snapshots.toSorted(
    (a, b) =>
      Number(a.kind === 'SV-08') - Number(b.kind === 'SV-08') ||
      (place.get(a.entryId) ?? 0) - (place.get(b.entryId) ?? 0),
  );
};

function versionsOf({ journal }: OpenedReport, snapshots: Frozen): ReportFile['versions'] {
  return snapshots.map(({ kind, sha256, entryId, decisionId }) => {
    // The day is that of the event as it stands today: it may have been corrected. Not every reader knows of the event.
    const on = journal.find(({ id }) => id === entryId)?.on ?? null;
    return { kind, sha256, decisionId, on };
  });
}

async function blocksOf(
  db: ActorDb,
  actor: Actor,
  { reportId, read, snapshots }: { reportId: string; read: Version; snapshots: Frozen },
): Promise<ReportFile['blocks']> {
  const stored = await listBlocks(db, reportId);
  if (read === 'draft') {
    if (!mayDraft(actor)) throw new Refused(reportNotFound());
    const numbers = numbersOf(stored);
    return stored.map((block) => ({ ...block, number: numbers.get(block.blockId) ?? null }));
  }
  if (read === null) return []; // shared, and its text is still to be frozen
  const snapshot = snapshots.findLast(({ kind }) => kind === read);
  if (!snapshot) throw new Refused(reportNotFound());
  const withheld = new Set(stored.flatMap((block) => (block.withheld ? [block.blockId] : [])));
  const blocks = await listFrozenBlocks(db, snapshot.snapshotId);
  return blocks.map((block) => ({ ...block, withheld: withheld.has(block.blockId) }));
}

function refusedActs(
  actor: Actor,
  facts: ReportFacts,
  snapshots: Frozen,
): Partial<Record<ReportAct, Refusal>> {
  const has = (wanted: SnapshotRow['kind']) =>
    snapshots.some(({ kind }) => kind === wanted) ? frozenAlready(wanted) : null;
  const refusals: Record<ReportAct, Refusal | null> = {
    draft: refusalToDraft(actor, facts),
    share: refusalToShare(actor, facts) ?? has('SV-04'),
    submit: refusalToSubmit(actor, facts) ?? has('SV-06'),
    amend: refusalToAmend(actor, facts),
    adopt: refusalToAdopt(actor, facts) ?? has('SV-08'),
    transmit: refusalToTransmit(actor, facts),
  };
  return Object.fromEntries(Object.entries(refusals).filter(([, refusal]) => refusal !== null));
}
