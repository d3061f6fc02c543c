import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ImportReport } from '../../platform/import-report.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { factRows, nothingWritten, readRows } from '../../registry/server/index.ts';
import { AnswerType, SixLanguages } from '../shapes.ts';
import { listEditions, surveyKind } from './edition-store.ts';

const QuestionFacts = z.strictObject({
  questionId: z.uuid(),
  provisionId: z.uuid(),
  themeId: z.string(),
  subtopicId: z.string(),
  answerType: AnswerType,
  wording: SixLanguages,
  evidence: SixLanguages,
});

/**
 * Carries the first edition of the questions in, as it stands in facts/questions.json, for the Committee to adopt. Once
 * there is an edition, whatever changes comes by a further one, so repeating this changes nothing.
 */
export async function importQuestions(
  db: ActorDb,
  rows: readonly unknown[] = factRows('questions'),
): Promise<ImportReport> {
  const { read, refused } = readRows(rows, QuestionFacts, ({ questionId }) => questionId);
  if (refused.length > 0) return nothingWritten(refused);
  if ((await listEditions(db)).length > 0) {
    return { inserted: 0, updated: 0, unchanged: read.length, refused: [] };
  }
  const templateId = randomUUID();
  await db
    .insertInto('assessment_template')
    .values({ template_id: templateId, kind: surveyKind, edition: 1 })
    .execute();
  await db
    .insertInto('question')
    .values(
      read.map((question) => ({
        question_id: question.questionId,
        provision_id: question.provisionId,
        theme_id: question.themeId,
        subtopic_id: question.subtopicId,
        answer_type: question.answerType,
      })),
    )
    .execute();
  await db
    .insertInto('template_question')
    .values(
      read.map(({ questionId, wording, evidence }, at) => ({
        template_id: templateId,
        question_id: questionId,
        position: at + 1,
        wording: JSON.stringify(wording),
        evidence: JSON.stringify(evidence),
      })),
    )
    .execute();
  return { inserted: read.length, updated: 0, unchanged: 0, refused: [] };
}
