import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { Assessment, AssessmentRow, Cause, Rating, Status, steps, Words } from './shapes.ts';

export type { Assessment, AssessmentRow } from './shapes.ts';

const one = z.object({ assessmentId: z.uuid() });
const answer = one.extend({ questionId: z.uuid() });
const acted = z.object({ assessmentId: z.uuid(), version: Version });
const always = ['assessment.not-your-act', 'platform.key-reused'];
const ofOne = [...always, 'assessment.not-found', 'platform.stale'];

/** What is offered: the register, an assessment with its answers, and the acts on it. */
export const assessmentContract = contract({
  listAssessments: {
    method: 'GET',
    path: '/assessments',
    may: 'read-assessments',
    summary: 'Assessments by cycle and State, and how many of each cycle were submitted',
    query: z.object({
      cycle: z.int().min(1).optional(),
      status: Status.optional(),
      state: StateCode.optional(),
    }),
    response: z.object({
      rows: z.array(AssessmentRow),
      /** `states` is how many could be assessed: all of training, or all Member States. */
      cycles: z.array(z.object({ cycle: z.int(), begun: z.int(), submitted: z.int(), states: z.int() })),
      training: z.boolean(),
      refused: Refusal.nullable(),
    }),
  },
  getAssessment: {
    method: 'GET',
    path: '/assessments/:assessmentId',
    may: 'read-assessments',
    summary: 'An assessment: questions by theme, answers with sources and comments, and what changed',
    params: one,
    response: Assessment,
    refusals: ['assessment.not-found'],
  },
  listCauses: {
    method: 'GET',
    path: '/assessments/:assessmentId/causes',
    may: 'assess',
    summary: 'Records of the thread that may be named as the reason for another rating',
    params: one,
    response: z.object({ rows: z.array(Cause) }),
    refusals: ['assessment.not-found'],
  },
  beginAssessment: {
    method: 'POST',
    path: '/assessments',
    may: 'assess',
    summary: 'Begins the next cycle of a State; its answers begin with those of the cycle before',
    body: z.object({ stateCode: StateCode, key: IdempotencyKey }),
    response: acted,
    refusals: [
      ...always,
      'assessment.unknown-state',
      'assessment.running-already',
      'questions.none-in-force',
    ],
  },
  saveAnswer: {
    method: 'PUT',
    path: '/assessments/:assessmentId/answers/:questionId',
    may: 'assess',
    summary: 'Saves an answer as a whole; another rating than in the cycle before needs its causes',
    params: answer,
    body: z.object({
      rating: Rating.nullable(),
      quantity: z.number().min(0).max(1e12).nullable(),
      words: Words,
      sources: z
        .array(
          z.object({
            documentId: z.uuid().optional(),
            reference: z.string().trim().min(3).max(500).optional(),
            on: Day,
          }),
        )
        .max(20),
      causes: z.array(z.object({ kind: z.string().min(1).max(40), recordId: z.uuid() })).max(20),
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ answerId: z.uuid(), version: Version }),
    refusals: [
      ...ofOne,
      'assessment.no-question',
      'assessment.submitted-already',
      'assessment.other-answer-type',
      'assessment.one-source',
      'assessment.source-to-come',
      'assessment.cause-missing',
      'assessment.cause-unknown',
      'documents.not-found',
      'documents.withdrawn',
    ],
  },
  commentAnswer: {
    method: 'POST',
    path: '/assessments/:assessmentId/answers/:questionId/comments',
    may: 'comment-answer',
    summary: 'What the State says of an answer',
    params: answer,
    body: z.object({ words: Words, key: IdempotencyKey }),
    response: z.object({ commentId: z.uuid() }),
    refusals: [
      ...always,
      'assessment.not-found',
      'assessment.no-answer',
      'assessment.words-missing',
      'assessment.adopted-already',
    ],
  },
  moveAssessment: {
    method: 'POST',
    path: '/assessments/:assessmentId/steps',
    may: 'assess',
    summary:
      'Shares an assessment with its State, submits it to the Committee, or enters that it was adopted',
    params: one,
    body: z.object({
      step: z.enum(steps),
      /** The decision of the Committee that adopted it. */
      decisionId: z.uuid().optional(),
      version: Version,
      key: IdempotencyKey,
    }),
    response: acted,
    refusals: [
      ...ofOne,
      'assessment.shared-already',
      'assessment.submitted-already',
      'assessment.nothing-answered',
      'assessment.not-submitted',
      'assessment.adopted-already',
      'assessment.decision-missing',
    ],
  },
});
