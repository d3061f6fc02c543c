import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Degree } from '../../followup/acts.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Reply } from '../shapes.ts';

export type StoredReply = Omit<Reply, 'evidence' | 'views' | 'refusedToView'> & {
  readonly recommendationId: string;
  readonly fileId: string;
  readonly stateCode: string;
};

const replies = (db: ActorDb) =>
  db
    .selectFrom('recommendation_reply')
    .select(['reply_id as replyId', 'recommendation_id as recommendationId', 'file_id as fileId'])
    .select(['state_code as stateCode', 'language', 'steps', 'steps_on as stepsOn', 'claimed', 'help'])
    .select(['on_paper as onPaper', 'sent_on as sentOn', 'version'])
    .$castTo<StoredReply>();

/** Replies to a recommendation that this reader may read, the latest first. */
export const listReplies = (db: ActorDb, recommendationId: string): Promise<StoredReply[]> =>
  replies(db).where('recommendation_id', '=', recommendationId).orderBy('written_at', 'desc').execute();

export const findReply = (db: ActorDb, replyId: string): Promise<StoredReply | undefined> =>
  replies(db).where('reply_id', '=', replyId).executeTakeFirst();

type Writer = { readonly onPaper: boolean };

/** The reply that is written and not sent: each of the State and CTED has one of its own. */
export const findWritten = (
  db: ActorDb,
  recommendationId: string,
  { onPaper }: Writer,
): Promise<StoredReply | undefined> =>
  replies(db)
    .where('recommendation_id', '=', recommendationId)
    .where('sent_on', 'is', null)
    .where('on_paper', '=', onPaper)
    .executeTakeFirst();

/** Everything this reader has written on a visit and not sent. */
export const listWritten = (db: ActorDb, { onPaper }: Writer, fileId: string): Promise<StoredReply[]> =>
  replies(db)
    .where('sent_on', 'is', null)
    .where('on_paper', '=', onPaper)
    .where('file_id', '=', fileId)
    .orderBy('reply_id')
    .execute();

type Said = {
  readonly language: Language;
  readonly steps: string;
  readonly stepsOn: Day | null;
  readonly claimed: Degree;
  readonly help: string | null;
  readonly by: string;
  readonly at: Instant;
};

export async function insertReply(
  db: ActorDb,
  of: Pick<StoredReply, 'replyId' | 'recommendationId' | 'fileId' | 'stateCode' | 'onPaper'>,
  said: Said,
): Promise<void> {
  await db
    .insertInto('recommendation_reply')
    .values({
      reply_id: of.replyId,
      recommendation_id: of.recommendationId,
      file_id: of.fileId,
      state_code: of.stateCode,
      on_paper: of.onPaper,
      ...columnsOf(said),
    })
    .execute();
}

export async function changeReply(
  db: ActorDb,
  { replyId, version }: Pick<StoredReply, 'replyId' | 'version'>,
  said: Said,
): Promise<void> {
  await db
    .updateTable('recommendation_reply')
    .set({ ...columnsOf(said), version: version + 1 })
    .where('reply_id', '=', replyId)
    .execute();
}

const columnsOf = ({ language, steps, stepsOn, claimed, help, by, at }: Said) => ({
  ...{ language, steps, claimed, help },
  ...{ steps_on: stepsOn, written_by: by, written_at: at },
});

/** Marks replies as sent with the entry of the response, and their evidence with them. */
export async function markSent(
  db: ActorDb,
  replyIds: readonly string[],
  { on, entryId }: { readonly on: Day; readonly entryId: string },
): Promise<void> {
  await db.updateTable('reply_evidence').set({ sent: true }).where('reply_id', 'in', replyIds).execute(); // [V-175]
  await db
    .updateTable('recommendation_reply')
    .set({ sent_on: on, entry_id: entryId })
    .where('reply_id', 'in', replyIds)
    .execute();
}

export type GivenEvidence = { readonly documentId: string } | { readonly reference: string };

/** Puts this evidence in the place of what stood with a reply that is not sent. */
export async function replaceEvidence(
  db: ActorDb,
  of: Pick<StoredReply, 'replyId' | 'fileId' | 'stateCode' | 'onPaper'>,
  evidence: readonly (GivenEvidence & { readonly evidenceId: string })[],
): Promise<void> {
  await db.deleteFrom('reply_evidence').where('reply_id', '=', of.replyId).execute();
  if (evidence.length === 0) return;
  await db
    .insertInto('reply_evidence')
    .values(
      evidence.map((one) => ({
        evidence_id: one.evidenceId,
        reply_id: of.replyId,
        file_id: of.fileId,
        state_code: of.stateCode,
        document_id: 'documentId' in one ? one.documentId : null,
        reference: 'reference' in one ? one.reference : null,
        on_paper: of.onPaper,
      })),
    )
    .execute();
}

/** The evidence of these replies, with the number of each document that this reader may read. */
export function listEvidence(db: ActorDb, replyIds: readonly string[]) {
  return db
    .selectFrom('reply_evidence')
    .leftJoin('document', 'document.document_id', 'reply_evidence.document_id')
    .select(['evidence_id as evidenceId', 'reply_id as replyId', 'reference'])
    .select('reply_evidence.document_id as documentId')
    .select(({ fn }) => fn.coalesce('document.symbol', 'document.temporary_number').as('documentNumber'))
    .where('reply_id', 'in', replyIds)
    .orderBy('evidence_id')
    .execute();
}

/** What CTED made of these replies, the latest first. */
export function listViews(db: ActorDb, replyIds: readonly string[]) {
  return db
    .selectFrom('reply_view')
    .select(['view_id as viewId', 'reply_id as replyId', 'judged', 'language', 'reason', 'on_day as on'])
    .where('reply_id', 'in', replyIds)
    .orderBy('written_at', 'desc')
    .$castTo<{
      readonly viewId: string;
      readonly replyId: string;
      readonly judged: Degree;
      readonly language: Language;
      readonly reason: string;
      readonly on: Day;
    }>()
    .execute();
}

type NewView = Pick<StoredReply, 'replyId' | 'recommendationId' | 'fileId' | 'stateCode'> & {
  readonly viewId: string;
  readonly judged: Degree;
  readonly language: Language;
  readonly reason: string;
  readonly on: Day;
  readonly by: string;
  readonly at: Instant;
};

export async function insertView(db: ActorDb, view: NewView): Promise<void> {
  await db
    .insertInto('reply_view')
    .values({
      view_id: view.viewId,
      reply_id: view.replyId,
      recommendation_id: view.recommendationId,
      file_id: view.fileId,
      state_code: view.stateCode,
      judged: view.judged,
      language: view.language,
      reason: view.reason,
      on_day: view.on,
      written_by: view.by,
      written_at: view.at,
    })
    .execute();
}
