import type { ActorDb } from '../../database/server/with-actor.ts';
import type { AnswerChoice } from '../shapes.ts';

/** The answers in the assessments of a State that this actor may read, the latest cycle first, by area. */
export async function listAnswers(db: ActorDb, stateCode: string): Promise<AnswerChoice[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.question_id', 'answer.question_id')
    .innerJoin('assessment', 'assessment.assessment_id', 'answer.assessment_id')
    .innerJoin('template_question', (join) =>
      join
        .onRef('template_question.template_id', '=', 'assessment.template_id')
        .onRef('template_question.question_id', '=', 'answer.question_id'),
    )
    .select(['answer.answer_id as answerId', 'question.theme_id as themeId', 'template_question.wording'])
    .select(['answer.assessment_id as assessmentId', 'answer.question_id as questionId'])
    .where('answer.state_code', '=', stateCode)
    .orderBy('cycle', 'desc')
    .orderBy('question.theme_id')
    .orderBy('template_question.position')
    .execute();
  return rows.map(({ answerId, themeId, wording, assessmentId, questionId }) => ({
    ...{ answerId, themeId, words: wording as AnswerChoice['words'] },
    place: `/assessments/${assessmentId}#${questionId}`,
  }));
}
