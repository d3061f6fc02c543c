import type { Language } from '../../platform/language.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { SixWords } from './edition-store.ts';

/** By language, in those they were given in. */
export type Words = Readonly<Partial<Record<Language, string>>>;

export type AnswerRow = {
  readonly answerId: string;
  readonly questionId: string;
  readonly previousAnswerId: string | null;
  readonly rating: number | null;
  readonly quantity: number | null;
  readonly words: Words;
  readonly version: number;
  readonly savedOn: Day;
  readonly savedAt: Instant;
  readonly savedBy: string;
};

/** The answers of an assessment. */
export function listAnswers(db: ActorDb, assessmentId: string): Promise<readonly AnswerRow[]> {
  return answers(db).where('assessment_id', '=', assessmentId).execute();
}

export function findAnswer(db: ActorDb, assessmentId: string, questionId: string) {
  return answers(db)
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();
}

export function findAnswerById(db: ActorDb, answerId: string) {
  return answers(db).where('answer_id', '=', answerId).executeTakeFirst();
}

const answers = (db: ActorDb) =>
  db
    .selectFrom('answer')
    .select(['answer_id as answerId', 'question_id as questionId', 'rating', 'quantity', 'version'])
    .select(['previous_answer_id as previousAnswerId', 'saved_on as savedOn', 'saved_at as savedAt'])
    .select('saved_by as savedBy')
    .select(({ ref }) => ref('words').$castTo<Words>().as('words'));

export type Saved = {
  readonly rating: number | null;
  readonly quantity: number | null;
  readonly words: Words;
  readonly by: string;
  readonly on: Day;
  readonly at: Instant;
};

type Belongs = { readonly assessmentId: string; readonly stateCode: string };

/** Inserts answers there were none of, in one statement. */
export async function insertAnswers(
  db: ActorDb,
  { assessmentId, stateCode }: Belongs,
  rows: readonly (Saved & {
    readonly answerId: string;
    readonly questionId: string;
    readonly previousAnswerId: string | null;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('answer')
    .values(
      rows.map((row) => ({
        answer_id: row.answerId,
        assessment_id: assessmentId,
        state_code: stateCode,
        question_id: row.questionId,
        previous_answer_id: row.previousAnswerId,
        rating: row.rating,
        quantity: row.quantity,
        words: JSON.stringify(row.words),
        saved_on: row.on,
        saved_at: row.at,
        saved_by: row.by,
      })),
    )
    .execute();
}

/** Changes an answer that is still at this version, and keeps what it said; false when somebody else was first. */
export async function changeAnswer(
  db: ActorDb,
  belongs: Belongs,
  before: AnswerRow,
  saved: Saved,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('answer')
    .set({
      rating: saved.rating,
      quantity: saved.quantity,
      words: JSON.stringify(saved.words),
      version: before.version + 1,
      saved_on: saved.on,
      saved_at: saved.at,
      saved_by: saved.by,
    })
    .where('answer_id', '=', before.answerId)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await db
    .insertInto('answer_earlier')
    .values({
      answer_id: before.answerId,
      assessment_id: belongs.assessmentId,
      state_code: belongs.stateCode,
      version: before.version,
      rating: before.rating,
      quantity: before.quantity,
      words: JSON.stringify(before.words),
      saved_at: before.savedAt,
      saved_by: before.savedBy,
    })
    .execute();
  return true;
}

type EarlierRow = Pick<AnswerRow, 'answerId' | 'version' | 'rating' | 'quantity' | 'words' | 'savedAt'> & {
  /** Function of whoever saved it; null where this reader may not know. */
  readonly savedAs: string | null;
};

/** What answers said before each change, the latest first. */
export function listEarlier(db: ActorDb, assessmentId: string): Promise<readonly EarlierRow[]> {
  return db
    .selectFrom('answer_earlier')
    .leftJoin('person', 'person.person_id', 'answer_earlier.saved_by')
    .select(['answer_id as answerId', 'answer_earlier.version', 'saved_at as savedAt'])
    .select(['answer_earlier.rating', 'answer_earlier.quantity'])
    .select(({ ref }) => ref('person.function_id').$castTo<string | null>().as('savedAs'))
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
      ref('template_question.wording').$castTo<SixWords>().as('wording'),
    ])
    .where('present.assessment_id', '=', assessmentId)
    .execute();
}

/** Ratings of the cycle before, with the theme of each question. */
export function listRatingsOf(db: ActorDb, assessmentId: string) {
  return db
    .selectFrom('answer')
    .innerJoin('question', 'question.question_id', 'answer.question_id')
    .select(['question.question_id as questionId', 'theme_id as themeId', 'rating'])
    .where('assessment_id', '=', assessmentId)
    .where('answer_type', '=', 'rating')
    .execute();
}
