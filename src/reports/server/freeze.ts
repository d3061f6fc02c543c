import { createHash, randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { recordEvent } from '../../events/server/index.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Block, FrozenBlock } from '../blocks.ts';
import { noRecommendations, referenceOpen, wordsMissing } from '../refusals.ts';
import { numbersOf, referredTo } from '../structure.ts';
import { chainOf, type OpenedReport } from './opened-report.ts';
import type { ReportRow } from './report-store.ts';
import {
  insertSnapshot,
  listSnapshots,
  type SnapshotContent,
  type SnapshotKind,
  type SnapshotRow,
} from './snapshot-store.ts';
import type { Given } from './write-draft.ts';

type ToFreeze = {
  readonly kind: SnapshotKind;
  readonly event: string;
  readonly on: Day;
  readonly decisionId?: string;
  readonly blocks: readonly FrozenBlock[];
};

/**
 * Enters the event in the visit and freezes the text with it. Where the event was entered before without its text, on
 * the page of the visit, the text is frozen to that entry.
 */
export async function freeze(
  db: ActorDb,
  actor: Actor,
  opened: OpenedReport,
  { kind, event, on, decisionId, blocks }: ToFreeze,
  given: Given,
): Promise<SnapshotRow> {
  const { report } = opened;
  const entryId =
    (await entryWithoutText(db, opened, event)) ??
    (await enterEvent(db, actor, opened, { event, on, ...(decisionId && { decisionId }) }, given)).entryId;
  const content = { title: report.title, originalLanguage: report.originalLanguage };
  const { reportId, fileId, stateCode } = report;
  const row: SnapshotRow = {
    ...{ snapshotId: randomUUID(), reportId, fileId, stateCode, kind, content, entryId },
    sha256: digestOf(content, blocks),
    decisionId: decisionId ?? null,
  };
  await insertSnapshot(db, row, blocks);
  await append(db, {
    ...{ chain: chainOf(report), fileId: reportId, stateCode, seenBy: ['committee'] },
    ...{ event: 'report-text-frozen', on: given.today, by: actor.personId, recordedAt: given.now },
    detail: { kind, snapshot: row.snapshotId, sha256: row.sha256, entry: entryId },
  });
  return row;
}

type Event = {
  readonly event: string;
  readonly on: Day;
  readonly option?: string;
  readonly decisionId?: string;
  readonly documentId?: string;
};

/** Enters an event in the file of the visit, by the rules of its procedure. */
export function enterEvent(
  db: ActorDb,
  actor: Actor,
  { report, fileVersion }: OpenedReport,
  event: Event,
  given: Given,
) {
  return recordEvent(db, actor, report.fileId, { ...event, version: fileVersion }, given);
}

/** An entry of the event that stands and froze nothing yet. */
export async function entryWithoutText(
  db: ActorDb,
  { report, journal }: OpenedReport,
  event: string,
): Promise<string | undefined> {
  const bound = new Set((await listSnapshots(db, report.reportId)).map(({ entryId }) => entryId));
  return journal.findLast((entry) => entry.event === event && !bound.has(entry.id))?.id;
}

/** The blocks as they are frozen: complete, every reference leading somewhere, each with its number. */
export function frozen(report: ReportRow, blocks: readonly Block[]): FrozenBlock[] {
  const numbers = numbersOf(blocks);
  if (!blocks.some(({ type }) => type === 'recommendation')) throw new Refused(noRecommendations());
  const there = new Set(blocks.map(({ blockId }) => blockId));
  return blocks.map((block, place) => {
    const number = numbers.get(block.blockId) ?? null;
    const shown = number ?? `#${place + 1}`;
    if (!block.words[report.originalLanguage]) throw new Refused(wordsMissing(shown));
    if (referredTo(block).some((blockId) => !there.has(blockId))) throw new Refused(referenceOpen(shown));
    const { blockId, type, level, under, themeId, findingId, repeats, words, standing, audience } = block;
    return { blockId, type, level, under, themeId, findingId, repeats, words, standing, audience, number };
  });
}

export function refuseOtherVersion({ report }: OpenedReport, version: number): void {
  refuseIf(report.version === version ? null : stale());
}

/** SHA-256 of title and blocks as canonical JSON: keys in order, blocks in theirs. */
export function digestOf(content: SnapshotContent, blocks: readonly FrozenBlock[]): string {
  return createHash('sha256')
    .update(canonical({ ...content, blocks }))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}
