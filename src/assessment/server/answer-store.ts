import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** By language, in those they were given in. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** What an answer says. */
export type Said = {
  readonly rating: number | null;
  readonly quantity: number | null;
  readonly words: Words;
};

export type AnswerRow = Said & {
  readonly answerId: string;
  readonly questionId: string;
  readonly previousAnswerId: string | null;
  readonly version: number;
  readonly savedOn: Day;
  readonly savedAt: Instant;
  readonly savedBy: string;
};

/** The answers of an assessment. */
export const listAnswers = (db: ActorDb, assessmentId: string): Promise<readonly AnswerRow[]> =>
  answers(db).where('assessment_id', '=', assessmentId).execute();

export const findAnswer = (
  db: ActorDb,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<AnswerRow | undefined> =>
  answers(db)
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();

export const findAnswerById = (db: ActorDb, answerId: string): Promise<AnswerRow | undefined> =>
  answers(db).where('answer_id', '=', answerId).executeTakeFirst();

const answers = (db: ActorDb) =>
  db
    .selectFrom('answer')
    .select(['answer_id as answerId', 'question_id as questionId', 'rating', 'quantity', 'version'])
    .select(['previous_answer_id as previousAnswerId', 'saved_on as savedOn', 'saved_at as savedAt'])
    .select(({ ref }) => ['saved_by as savedBy', ref('words').$castTo<Words>().as('words')]);

type Belongs = { readonly assessmentId: string; readonly stateCode: string };
type Saved = { readonly by: string; readonly today: Day; readonly now: Instant };
type NewAnswer = Said & Pick<AnswerRow, 'answerId' | 'questionId' | 'previousAnswerId'>;

/** Inserts answers there were none of, in one statement. */
export async function insertAnswers(
  db: ActorDb,
  { assessmentId, stateCode }: Belongs,
  rows: readonly NewAnswer[],
  saved: Saved,
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('answer')
    .values(
      rows.map((row) => ({
        ...{ answer_id: row.answerId, question_id: row.questionId, previous_answer_id: row.previousAnswerId },
        ...{ assessment_id: assessmentId, state_code: stateCode },
        ...columnsOf(row, saved),
      })),
    )
    .execute();
}

/** Changes an answer that is still at this version, and keeps what it said; false when somebody else was first. */
export async function changeAnswer(
  db: ActorDb,
  { assessmentId, stateCode }: Belongs,
  before: AnswerRow,
  now: Said & Saved,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('answer')
    .set({ ...columnsOf(now, now), version: before.version + 1 })
    .where('answer_id', '=', before.answerId)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  const { answerId, version, rating, quantity, words, savedAt, savedBy } = before;
  const earlier = { rating, quantity, words: JSON.stringify(words), saved_at: savedAt, saved_by: savedBy };
  const owner = { answer_id: answerId, assessment_id: assessmentId, state_code: stateCode };
  await db
    .insertInto('answer_earlier')
    .values({ ...owner, version, ...earlier })
    .execute();
  return true;
}

const columnsOf = ({ rating, quantity, words }: Said, { by, today, now }: Saved) => ({
  ...{ rating, quantity, words: JSON.stringify(words) },
  ...{ saved_on: today, saved_at: now, saved_by: by },
});

type EarlierRow = Said & {
  readonly answerId: string;
  readonly version: number;
  readonly savedAt: Instant;
  /** Function of whoever saved it; null where this reader may not know. */
  readonly savedAs: string | null;
};

/** What answers said before each change, the latest first. */
export function listEarlier(db: ActorDb, assessmentId: string): Promise<readonly EarlierRow[]> {
  return db
    .selectFrom('answer_earlier')
    .leftJoin('person', 'person.person_id', 'answer_earlier.saved_by')
    .select(['answer_id as answerId', 'answer_earlier.version', 'saved_at as savedAt'])
    .select(['answer_earlier.rating', 'answer_earlier.quantity', 'person.function_id as savedAs'])
    .select(({ ref }) => ref('words').$castTo<Words>().as('words'))
    .where('assessment_id', '=', assessmentId)
    .orderBy('version', 'desc')
    .execute();
}

/** What answers were begun from, each as it now stands, with its cycle and the wording it was given to. */
export function listPrevious(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer as present')
    .innerJoin('answer as previous', 'previous.answer_id', 'present.previous_answer_id')
    .innerJoin('assessment', 'assessment.assessment_id', 'previous.assessment_id')
    .innerJoin('template_question', (join) =>
      join
        .onRef('template_question.template_id', '=', 'assessment.template_id')
        .onRef('template_question.question_id', '=', 'previous.question_id'),
    )
    .select(['previous.answer_id as answerId', 'previous.question_id as questionId', 'cycle'])
    .select(['previous.rating', 'previous.quantity', 'assessment.assessment_id as assessmentId'])
    .select(({ ref }) => [
      ref('previous.words').$castTo<Words>().as('words'),
      ref('template_question.wording').$castTo<Words>().as('wording'),
    ])
    .where('present.assessment_id', '=', assessmentId)
    .execute();
}
