import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Belongs, insertSources, type NewSource, type Words } from '../../assessment/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

// What stands beside an answer: the causes of a change, and comments of the State.

export type NamedRecord = { readonly kind: string; readonly recordId: string };

const owned = ({ answerId, assessmentId, stateCode }: Belongs) => ({
  answer_id: answerId,
  assessment_id: assessmentId,
  state_code: stateCode,
});

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

/** The records of the thread of a State that this reader may see; an answer is no reason for an answer. */
const causes = (db: ActorDb, stateCode: string) =>
  db
    .selectFrom('chain_record')
    .select(({ ref }) => [ref('kind').$notNull().as('kind'), ref('record_id').$notNull().as('recordId')])
    .select(({ ref }) => ['on_day as onDay', 'place', ref('words').$castTo<Words>().as('words')])
    .where('state_code', '=', stateCode)
    .where('kind', '<>', 'answer');

/** What may be named as a cause, the latest first. */
export const listPossibleCauses = (db: ActorDb, stateCode: string) =>
  causes(db, stateCode)
    .orderBy('on_day', (order) => order.desc().nullsLast())
    .orderBy('record_id')
    .limit(200)
    .execute();

/** Whether each of the records is one that may be named. */
export async function areCauses(
  db: ActorDb,
  stateCode: string,
  named: readonly NamedRecord[],
): Promise<boolean> {
  if (named.length === 0) return true;
  const ids = named.map(({ recordId }) => recordId);
  const found = await causes(db, stateCode).where('record_id', '=', sql<string>`any(${ids})`).execute();
  return named.every((one) =>
    found.some(({ kind, recordId }) => kind === one.kind && recordId === one.recordId),
  );
}

/** The causes named in an assessment that this reader may see. */
export async function listCausesOf(db: ActorDb, assessmentId: string, stateCode: string) {
  const named = await db
    .selectFrom('answer_cause')
    .select(['answer_id as answerId', 'kind', 'record_id as recordId'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('record_id')
    .execute();
  if (named.length === 0) return [];
  const ids = named.map(({ recordId }) => recordId);
  const found = await causes(db, stateCode).where('record_id', '=', sql<string>`any(${ids})`).execute();
  return named.flatMap(({ answerId, kind, recordId }) => {
    const record = found.find((one) => one.kind === kind && one.recordId === recordId);
    return record ? [{ answerId, ...record }] : [];
  });
}

type NewComment = { readonly words: Words; readonly by: string; readonly today: Day; readonly now: Instant };

export async function insertComment(db: ActorDb, belongs: Belongs, comment: NewComment): Promise<string> {
  const commentId = randomUUID();
  const { words, by, today, now } = comment;
  await db
    .insertInto('answer_comment')
    .values({
      ...owned(belongs),
      ...{ comment_id: commentId, words: JSON.stringify(words) },
      ...{ given_on: today, given_at: now, by_person: by },
    })
    .execute();
  return commentId;
}

/** What the State has said of the answers of an assessment, in the order it was said. */
export function listComments(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer_comment')
    .select(['comment_id as commentId', 'answer_id as answerId', 'given_on as givenOn'])
    .select(({ ref }) => ref('words').$castTo<Words>().as('words'))
    .where('assessment_id', '=', assessmentId)
    .orderBy('given_at')
    .orderBy('comment_id')
    .execute();
}
