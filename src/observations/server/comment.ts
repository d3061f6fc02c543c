import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day } from '../../procedure/calendar.ts';
import { blockNotFound } from '../../reports/refusals.ts';
import {
  chainOf,
  enterEvent,
  type Given,
  getSnapshot,
  type OpenedReport,
  openReport,
  openReportForAct,
} from '../../reports/server/index.ts';
import { refusalToComment, refusalToDispose, speaksFor } from '../acts.ts';
import type { observationsContract } from '../contract.ts';
import { commentNotFound, nothingToSend, notYourAct, resultMissing, sentAlready } from '../refusals.ts';
import {
  type CommentRow,
  deleteComment,
  insertComment,
  listComments,
  markSent,
  putDisposition,
  updateComment,
} from './comment-store.ts';

type Bodies = typeof observationsContract;
type ToSave = Omit<z.output<Bodies['saveComment']['body']>, 'key'>;
type ToDispose = Omit<z.output<Bodies['disposeComment']['body']>, 'key'>;

/**
 * Saves a comment on a paragraph of the draft that was shared, or on the whole. It enters nothing in the journal: that a
 * State is writing is nobody else’s to know until it sends (S/2020/731 V(m)).
 */
export async function saveComment(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { commentId, blockId, kind, language, words: text }: ToSave,
  { now }: Given,
): Promise<{ readonly commentId: string }> {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToComment(actor, opened.facts));
  const by = { by: actor.personId, now };
  const words = { kind, language, words: text };
  if (commentId !== undefined) {
    await getUnsent(db, reportId, commentId);
    await updateComment(db, commentId, words, by);
    return { commentId };
  }
  const { snapshotId, blocks } = await getSnapshot(db, actor, { reportId, kind: 'SV-04' });
  const isThere = blockId === null || blocks.some((block) => block.blockId === blockId);
  if (!isThere) throw new Refused(blockNotFound());
  const comment = { commentId: randomUUID(), snapshotId, blockId, ...words };
  await insertComment(db, opened.report, { ...comment, onPaper: actor.audience !== 'state' }, by);
  return { commentId: comment.commentId };
}

/** Takes back a comment that was not sent. */
export async function removeComment(
  db: ActorDb,
  actor: Actor,
  { reportId, commentId }: { readonly reportId: string; readonly commentId: string },
): Promise<{ readonly commentId: string }> {
  const { report } = await openReport(db, actor, reportId);
  refuseIf(speaksFor(actor, report.stateCode) ? null : notYourAct('visited-state'));
  await getUnsent(db, reportId, commentId);
  await deleteComment(db, commentId);
  return { commentId };
}

async function getUnsent(db: ActorDb, reportId: string, commentId: string): Promise<void> {
  const comment = await getComment(db, reportId, commentId);
  if (comment.entryId !== null) throw new Refused(sentAlready());
}

async function getComment(db: ActorDb, reportId: string, commentId: string): Promise<CommentRow> {
  const found = (await listComments(db, reportId)).find((comment) => comment.commentId === commentId);
  if (!found) throw new Refused(commentNotFound());
  return found;
}

type ToSend = { readonly on?: Day | undefined; readonly documentId?: string | undefined };
type Sent = {
  readonly reportId: string;
  readonly receiptId: string | null;
  readonly isLate: boolean;
};

/** Sends what was saved together, as one event of the visit with its receipt; after the period it is late and kept. */
export async function sendComments(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { on, documentId }: ToSend,
  given: Given,
): Promise<Sent> {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToComment(actor, opened.facts));
  const drafts = await listDrafts(db, reportId);
  const day = actor.audience === 'state' ? given.today : (on ?? given.today);
  const event = { event: 'state-comments-received', on: day, ...(documentId && { documentId }) };
  const { entryId, receipt } = await enterEvent(db, actor, opened, event, given);
  await markSent(db, drafts, entryId);
  const { journal } = await openReport(db, actor, reportId);
  const isLate = journal.find(({ id }) => id === entryId)?.event === 'late-comments-received';
  return { reportId, receiptId: receipt.receiptId, isLate };
}

/** The ids of comments that were saved and not sent, as far as their reader may know of them. */
export async function listDrafts(db: ActorDb, reportId: string): Promise<string[]> {
  const drafts = (await listComments(db, reportId)).filter(({ entryId }) => entryId === null);
  refuseIf(drafts.length === 0 ? nothingToSend() : null);
  return drafts.map(({ commentId }) => commentId);
}

/** Says what became of a comment and why; what was accepted says how the passage reads now (S/2020/731 V(n)). */
export async function disposeComment(
  db: ActorDb,
  actor: Actor,
  { reportId, commentId }: { readonly reportId: string; readonly commentId: string },
  { outcome, language, reason, result, version }: ToDispose,
  given: Given,
) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToDispose(actor, opened.facts));
  const comment = await getComment(db, reportId, commentId);
  if (comment.entryId === null) throw new Refused(commentNotFound());
  const changesText = outcome === 'accepted' || outcome === 'partly';
  if (changesText !== (result !== undefined)) throw new Refused(resultMissing());
  const said = { outcome, language, reason, result: result ?? null };
  const disposition = { commentId, ...said, on: given.today, version };
  if (!(await putDisposition(db, opened.report, disposition, actor.personId))) throw new Refused(stale());
  await enterDisposition(db, actor, opened, { commentId, outcome }, given);
  return { reportId };
}

async function enterDisposition(
  db: ActorDb,
  actor: Actor,
  { report }: OpenedReport,
  { commentId, outcome }: { readonly commentId: string; readonly outcome: string },
  { today, now }: Given,
): Promise<void> {
  await append(db, {
    ...{ chain: chainOf(report), fileId: report.reportId, stateCode: report.stateCode, seenBy: [] },
    ...{ event: 'report-comment-disposed', on: today, by: actor.personId, recordedAt: now },
    detail: { comment: commentId, outcome },
  });
}
