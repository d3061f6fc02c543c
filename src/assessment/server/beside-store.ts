import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Words } from './answer-store.ts';

// What stands beside an answer: sources, the causes of a change, and comments of the State.

export type Belongs = {
  readonly answerId: string;
  readonly assessmentId: string;
  readonly stateCode: string;
};
export type NewSource = {
  readonly documentId: string | null;
  readonly reference: string | null;
  readonly on: Day;
};
export type NamedRecord = { readonly kind: string; readonly recordId: string };

const owned = ({ answerId, assessmentId, stateCode }: Belongs) => ({
  answer_id: answerId,
  assessment_id: assessmentId,
  state_code: stateCode,
});

export async function insertSources(db: ActorDb, sources: readonly (Belongs & NewSource)[]): Promise<void> {
  if (sources.length === 0) return;
  await db
    .insertInto('answer_source')
    .values(
      sources.map((source) => ({
        ...owned(source),
        source_id: randomUUID(),
        document_id: source.documentId,
        reference: source.reference,
        on_day: source.on,
      })),
    )
    .execute();
}

/** Puts these sources and causes in the place of those an answer had. */
export async function replaceBeside(
  db: ActorDb,
  belongs: Belongs,
  { sources, causes }: { readonly sources: readonly NewSource[]; readonly causes: readonly NamedRecord[] },
): Promise<void> {
  await db.deleteFrom('answer_source').where('answer_id', '=', belongs.answerId).execute();
  await db.deleteFrom('answer_cause').where('answer_id', '=', belongs.answerId).execute();
  await insertSources(
    db,
    sources.map((source) => ({ ...source, ...belongs })),
  );
  if (causes.length === 0) return;
  await db
    .insertInto('answer_cause')
    .values(causes.map(({ kind, recordId }) => ({ ...owned(belongs), kind, record_id: recordId })))
    .execute();
}

/**
 * The sources of an assessment. A document this reader may not read is not named; for the reader there is then no such
 * source.
 */
export function listSources(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer_source')
    .leftJoin('document', 'document.document_id', 'answer_source.document_id')
    .select(['answer_id as answerId', 'answer_source.document_id as documentId', 'reference'])
    .select(['on_day as on', 'document.titles'])
    .where('assessment_id', '=', assessmentId)
    .where((eb) => eb.or([eb('reference', 'is not', null), eb('document.document_id', 'is not', null)]))
    .orderBy('on_day')
    .orderBy('source_id')
    .execute();
}

/** The causes of an assessment that this reader may see, each as the thread knows it. */
export function listCausesOf(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer_cause')
    .innerJoin('chain_record', (join) =>
      join
        .onRef('chain_record.kind', '=', 'answer_cause.kind')
        .onRef('chain_record.record_id', '=', 'answer_cause.record_id'),
    )
    .select(['answer_id as answerId', 'answer_cause.kind', 'answer_cause.record_id as recordId'])
    .select(['chain_record.on_day as onDay', 'chain_record.place'])
    .select(({ ref }) => ref('chain_record.words').$castTo<Words>().as('words'))
    .where('assessment_id', '=', assessmentId)
    .orderBy('answer_cause.record_id')
    .execute();
}

/** What can be no reason for an answer: an answer again, and what is older than every answer. */
export const noCauses: readonly string[] = ['answer', 'question', 'provision'];

/** Records of the thread of a State that this reader may see, the latest first. */
export function listPossibleCauses(db: ActorDb, stateCode: string) {
  return db
    .selectFrom('chain_record')
    .select(({ ref }) => [ref('kind').$notNull().as('kind'), ref('record_id').$notNull().as('recordId')])
    .select(({ ref }) => ['on_day as onDay', 'place', ref('words').$castTo<Words>().as('words')])
    .where('state_code', '=', stateCode)
    .where('kind', 'not in', noCauses)
    .orderBy('on_day', (order) => order.desc().nullsLast())
    .orderBy('record_id')
    .limit(200)
    .execute();
}

/** Those of the records that there are for this reader in the thread of the State. */
export async function knownRecords(
  db: ActorDb,
  stateCode: string,
  named: readonly NamedRecord[],
): Promise<number> {
  if (named.length === 0) return 0;
  const found = await db
    .selectFrom('chain_record')
    .select(['kind', 'record_id as recordId'])
    .where('state_code', '=', stateCode)
    .where('record_id', '=', sql<string>`any(${named.map(({ recordId }) => recordId)})`)
    .execute();
  return named.filter((one) =>
    found.some(({ kind, recordId }) => kind === one.kind && recordId === one.recordId),
  ).length;
}

type NewComment = {
  readonly words: Words;
  readonly documentId: string | null;
  readonly by: string;
  readonly on: Day;
  readonly at: Instant;
};

export async function insertComment(db: ActorDb, belongs: Belongs, comment: NewComment): Promise<string> {
  const commentId = randomUUID();
  await db
    .insertInto('answer_comment')
    .values({
      ...owned(belongs),
      comment_id: commentId,
      words: JSON.stringify(comment.words),
      document_id: comment.documentId,
      given_on: comment.on,
      given_at: comment.at,
      by_person: comment.by,
    })
    .execute();
  return commentId;
}

/** What the State has said of the answers of an assessment, in the order it was said. */
export function listComments(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer_comment')
    .select([
      'comment_id as commentId',
      'answer_id as answerId',
      'given_on as givenOn',
      'document_id as documentId',
    ])
    .select(({ ref }) => ref('words').$castTo<Words>().as('words'))
    .where('assessment_id', '=', assessmentId)
    .orderBy('given_at')
    .orderBy('comment_id')
    .execute();
}
