import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Refusal } from '../platform/schemas.ts';
import { Edition, Question, SixLanguages } from './shapes.ts';

export { AnswerType } from './shapes.ts';

const kept = z.object({ templateId: z.uuid(), edition: z.int() });
const always = ['questions.not-your-act', 'platform.key-reused'];
const said = { wording: SixLanguages, evidence: SixLanguages };

/** What is offered: the editions of the questions, and the two acts by which one takes the place of another. */
export const questionsContract = contract({
  getEdition: {
    method: 'GET',
    path: '/question-editions',
    may: 'read-questions',
    summary: 'The editions of the questions, and what one of them asks',
    query: z.object({ edition: z.int().min(1).optional() }),
    response: z.object({
      /** The latest first. */
      editions: z.array(Edition),
      /** The one that was asked for, or the one in force. */
      shown: Edition.nullable(),
      questions: z.array(Question.extend({ isNew: z.boolean(), isReworded: z.boolean() })),
      /** What the edition before asked and this one does not. */
      retired: z.array(Question),
      /** Why this reader may put forward or adopt none; null when they may. */
      refused: Refusal.nullable(),
    }),
    refusals: ['questions.no-edition'],
  },
  putForwardEdition: {
    method: 'POST',
    path: '/question-editions',
    may: 'assess',
    summary:
      'Puts the next edition forward: what is in force, with changes; in the place of one not yet adopted',
    body: z.object({
      changes: z
        .array(
          z.discriminatedUnion('is', [
            z.object({ is: z.literal('reword'), questionId: z.uuid(), ...said }),
            z.object({ is: z.literal('retire'), questionId: z.uuid() }),
            /** A new question, on the same provision and theme as this one. */
            z.object({ is: z.literal('add'), questionId: z.uuid(), ...said }),
          ]),
        )
        .min(1)
        .max(200),
      key: IdempotencyKey,
    }),
    response: kept,
    refusals: [...always, 'questions.none-in-force', 'questions.no-question'],
  },
  adoptEdition: {
    method: 'POST',
    path: '/question-editions/:templateId/adopt',
    may: 'assess',
    summary: 'Puts an edition in force under a decision of the Committee; running assessments keep theirs',
    params: z.object({ templateId: z.uuid() }),
    body: z.object({ decisionId: z.uuid(), key: IdempotencyKey }),
    response: kept,
    refusals: [...always, 'questions.no-edition', 'questions.in-force-already'],
  },
});
