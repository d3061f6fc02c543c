import { sql } from 'kysely';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { ReportRow } from '../../reports/server/index.ts';
import type { CommentKind, Outcome } from '../shapes.ts';

export type CommentRow = {
  readonly commentId: string;
  readonly blockId: string | null;
  readonly kind: z.infer<typeof CommentKind>;
  readonly language: Language;
  readonly words: string;
  readonly onPaper: boolean;
  /** The event by which it was sent; null while it is a draft. */
  readonly entryId: string | null;
  readonly version: number;
};

export type DispositionRow = {
  readonly commentId: string;
  readonly outcome: z.infer<typeof Outcome>;
  readonly language: Language;
  readonly reason: string;
  readonly result: string | null;
  readonly on: Day;
  readonly version: number;
};

/** The comments on a report that this reader may read, in the order they were written. */
export function listComments(db: ActorDb, reportId: string): Promise<CommentRow[]> {
  return db
    .selectFrom('block_comment')
    .select(['comment_id as commentId', 'block_id as blockId', 'kind', 'language', 'words', 'version'])
    .select(['on_paper as onPaper', 'entry_id as entryId'])
    .where('report_id', '=', reportId)
    .orderBy('written_at')
    .orderBy('comment_id')
    .$castTo<CommentRow>()
    .execute();
}

export function listDispositions(db: ActorDb, reportId: string): Promise<DispositionRow[]> {
  return db
    .selectFrom('comment_disposition')
    .select(['comment_id as commentId', 'outcome', 'language', 'reason', 'result', 'version'])
    .select('disposed_on as on')
    .where('report_id', '=', reportId)
    .$castTo<DispositionRow>()
    .execute();
}

type Written = { readonly by: string; readonly now: Instant };
type Words = Pick<CommentRow, 'kind' | 'language' | 'words'>;

export async function insertComment(
  db: ActorDb,
  report: ReportRow,
  comment: Words & Pick<CommentRow, 'commentId' | 'blockId' | 'onPaper'> & { readonly snapshotId: string },
  { by, now }: Written,
): Promise<void> {
  const { commentId, snapshotId, blockId, onPaper, ...words } = comment;
  await db
    .insertInto('block_comment')
    .values({
      ...{ comment_id: commentId, snapshot_id: snapshotId, block_id: blockId, on_paper: onPaper },
      ...{ report_id: report.reportId, file_id: report.fileId, state_code: report.stateCode },
      ...{ ...words, written_by: by, written_at: now },
    })
    .execute();
}

export async function updateComment(
  db: ActorDb,
  commentId: string,
  words: Words,
  { by, now }: Written,
): Promise<void> {
  await db
    .updateTable('block_comment')
    .set({ ...words, version: sql`version + 1`, written_by: by, written_at: now })
    .where('comment_id', '=', commentId)
    .execute();
}

export async function deleteComment(db: ActorDb, commentId: string): Promise<void> {
  await db.deleteFrom('block_comment').where('comment_id', '=', commentId).execute();
}

/** Binds the drafts of this report to the event by which they were sent. */
export async function markSent(db: ActorDb, commentIds: readonly string[], entryId: string): Promise<void> {
  await db
    .updateTable('block_comment')
    .set({ entry_id: entryId })
    .where('comment_id', 'in', commentIds)
    .execute();
}

/** Says what became of a comment, in place of what was said before; false when that is another by now. */
export async function putDisposition(
  db: ActorDb,
  report: ReportRow,
  { commentId, on, version, ...said }: DispositionRow,
  by: string,
): Promise<boolean> {
  const written = { ...said, disposed_by: by, disposed_on: on };
  if (version > 0) {
    const { numUpdatedRows } = await db
      .updateTable('comment_disposition')
      .set({ ...written, version: version + 1 })
      .where('comment_id', '=', commentId)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  const { reportId, fileId, stateCode } = report;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comment_disposition')
    .values({
      comment_id: commentId,
      report_id: reportId,
      file_id: fileId,
      state_code: stateCode,
      ...written,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
