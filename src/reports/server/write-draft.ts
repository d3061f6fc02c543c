import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { mayDraft, refusalToDraft } from '../acts.ts';
import { type Block, type Words, WrittenBlock } from '../blocks.ts';
import { blockTwice, findingNotHere, reportNotFound } from '../refusals.ts';
import { chainOf, openReport, openReportForAct } from './opened-report.ts';
import {
  deleteBlocks,
  growVersion,
  insertBlocks,
  listBlocks,
  moveBlock,
  type ReportRow,
  type StoredBlock,
  updateBlock,
} from './report-store.ts';

export type Given = { readonly today: Day; readonly now: Instant };

/** The text under work, for those who draft; for everybody else there is none. */
export type Draft = ReportRow & {
  /** It may still be changed. */
  readonly isOpen: boolean;
  readonly blocks: readonly StoredBlock[];
};

/** The draft of a report with its blocks in order. */
export async function readDraft(db: ActorDb, actor: Actor, reportId: string): Promise<Draft> {
  if (!mayDraft(actor)) throw new Refused(reportNotFound());
  const { report, facts } = await openReport(db, actor, reportId);
  const isOpen = refusalToDraft(actor, facts) === null;
  return { ...report, isOpen, blocks: await listBlocks(db, reportId) };
}

type Asked = {
  readonly version: number;
  readonly blocks: readonly WrittenBlock[];
  /** Who worked on which blocks, where several did at once. */
  readonly edited?: readonly { readonly person: string; readonly blocks: readonly string[] }[];
};

/**
 * Puts these blocks in place of the draft, in this order. A block that was there keeps its id wherever it moved; what a
 * new one was split from, or a kept one merged with, is in the journal.
 */
export async function writeDraft(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { version, blocks, edited = [] }: Asked,
  given: Given,
): Promise<{ readonly version: number }> {
  const { report, facts } = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToDraft(actor, facts));
  if (!(await growVersion(db, reportId, version))) throw new Refused(stale());

  const before = await listBlocks(db, reportId);
  const written = blocks.map((block) => WrittenBlock.parse(block));
  const after = wellFormed(written);
  refuseForeignFindings(before, after);
  const change = changeOf(before, after);
  const by = { on: given.today, by: actor.personId };
  await deleteBlocks(db, change.gone);
  for (const [blockId, position] of change.moved) await moveBlock(db, blockId, position);
  for (const block of change.changed) await updateBlock(db, block, by);
  await insertBlocks(db, change.added, { report, ...by });

  const from = written
    .filter((block) => block.from.length > 0)
    .map(({ blockId, from: sources }) => ({ block: blockId, from: sources }));
  await append(db, {
    ...{ chain: chainOf(report), fileId: reportId, stateCode: report.stateCode, seenBy: [] },
    ...{ event: 'report-draft-written', on: given.today, by: actor.personId, recordedAt: given.now },
    detail: {
      version: version + 1,
      gone: change.gone,
      added: change.added.map(([block]) => block.blockId),
      changed: change.changed.map((block) => block.blockId),
      moved: change.moved.length,
      from,
      ...(edited.length > 0 && {
        edited,
      }),
    },
  });
  return { version: version + 1 };
}

/** The blocks once each; what belonged to or repeated a block that is gone no longer does. */
function wellFormed(blocks: readonly Block[]): Block[] {
  const there = new Set(blocks.map(({ blockId }) => blockId));
  if (there.size !== blocks.length) throw new Refused(blockTwice());
  return blocks
    .filter(({ under }) => under === null || there.has(under))
    .map((block) => ({
      ...block,
      repeats: block.repeats.filter((one) => there.has(one) && one !== block.blockId),
      words: composed(block.words),
    }));
}

/** Each sign written in one way, so that equal texts are equal. */
const composed = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, text.normalize('NFC')]));

/** A paragraph rests on a finding of its own visit: on one that the draft was begun from. */
function refuseForeignFindings(before: readonly Block[], after: readonly Block[]): void {
  const known = new Set(before.map(({ findingId }) => findingId));
  const isForeign = after.some(({ findingId }) => findingId !== null && !known.has(findingId));
  refuseIf(isForeign ? findingNotHere() : null);
}

type Change = {
  readonly gone: readonly string[];
  readonly added: readonly (readonly [Block, number])[];
  readonly changed: readonly Block[];
  readonly moved: readonly (readonly [string, number])[];
};

function changeOf(before: readonly StoredBlock[], after: readonly Block[]): Change {
  const was = new Map(before.map((block, place) => [block.blockId, { place, said: said(block) }]));
  const left = new Set(after.map(({ blockId }) => blockId));
  return {
    gone: before.filter(({ blockId }) => !left.has(blockId)).map(({ blockId }) => blockId),
    added: after.flatMap((block, place) => (was.has(block.blockId) ? [] : [[block, place + 1] as const])),
    changed: after.filter((block) => {
      const former = was.get(block.blockId);
      return former !== undefined && former.said !== said(block);
    }),
    moved: after.flatMap(({ blockId }, place) => {
      const former = was.get(blockId);
      return former && former.place !== place ? [[blockId, place + 1] as const] : [];
    }),
  };
}

/** What a block says, comparable. */
function said({ type, level, under, themeId, findingId, repeats, words, standing, audience }: Block): string {
  const sorted = (texts: object) => Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    type,
    level,
    under,
    themeId,
    findingId,
    repeats,
    sorted(words),
    sorted(standing),
    audience,
  ]);
}
