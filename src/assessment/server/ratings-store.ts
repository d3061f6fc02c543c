import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';

/** One question that asks for a rating, in the latest submitted assessment of a State. */
export type StateRating = {
  readonly stateCode: string;
  readonly cycle: number;
  readonly assessmentId: string;
  readonly submittedOn: Day;
  readonly themeId: string;
  readonly subtopicId: string;
  readonly questionId: string;
  /** Null where the question was not answered at all. */
  readonly answerId: string | null;
  /** Null where it was not rated: missing, not zero. */
  readonly rating: number | null;
};

type Narrowed = {
  readonly stateCodes?: readonly string[];
  readonly themeIds?: readonly string[];
  /** This cycle and no other; the latest submitted of each State when left out. */
  readonly cycle?: number;
};

/**
 * The ratings this reader may read, by State and in the order of the questions: of each State the latest assessment that
 * was submitted, with every question it asked, answered or not.
 */
export async function listRatings(
  db: ActorDb,
  { stateCodes, themeIds, cycle }: Narrowed = {},
): Promise<readonly StateRating[]> {
  const latest = db
    .selectFrom('assessment')
    .distinctOn('state_code')
    .select(['assessment_id', 'state_code', 'cycle', 'template_id', 'submitted_on'])
    .where('submitted_on', '<=', sql<Day>`app.today()`)
    .$if(cycle !== undefined, (query) => query.where('cycle', '=', cycle ?? 0))
    .$if(stateCodes !== undefined, (query) => query.where('state_code', '=', sql<string>`any(${stateCodes})`))
    .orderBy('state_code')
    .orderBy('cycle', 'desc');
  return db
    .with('latest', () => latest)
    .selectFrom('latest')
    .innerJoin('template_question', 'template_question.template_id', 'latest.template_id')
    .innerJoin('question', 'question.question_id', 'template_question.question_id')
    .leftJoin('answer', (join) =>
      join
        .onRef('answer.assessment_id', '=', 'latest.assessment_id')
        .onRef('answer.question_id', '=', 'question.question_id'),
    )
    .select([
      'latest.state_code as stateCode',
      'latest.cycle',
      'latest.assessment_id as assessmentId',
      sql<Day>`latest.submitted_on`.as('submittedOn'),
      'question.theme_id as themeId',
      'question.subtopic_id as subtopicId',
      'question.question_id as questionId',
      'answer.answer_id as answerId',
      'answer.rating',
    ])
    .where('question.answer_type', '=', 'rating')
    .$if(themeIds !== undefined, (query) =>
      query.where('question.theme_id', '=', sql<string>`any(${themeIds})`),
    )
    .orderBy('latest.state_code')
    .orderBy('template_question.position')
    .execute();
}
