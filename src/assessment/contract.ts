import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Refusal, StateCode, Version } from '../platform/schemas.ts';
import {
  AskedQuestion,
  Assessment,
  AssessmentRow,
  Cause,
  Edition,
  Rating,
  SixLanguages,
  Status,
  steps,
  Words,
} from './shapes.ts';

export type { Assessment, AssessmentRow } from './shapes.ts';

const one = z.object({ assessmentId: z.uuid() });
const answer = one.extend({ questionId: z.uuid() });
const acted = z.object({ assessmentId: z.uuid(), version: Version });
const always = ['assessment.not-your-act', 'platform.key-reused'];
const ofOne = [...always, 'assessment.not-found', 'platform.stale'];
const said = { wording: SixLanguages, evidence: SixLanguages };

/** What is offered: the register, an assessment with its answers, the acts on it, and the editions of the questions. */
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
      'assessment.none-in-force',
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
  getEdition: {
    method: 'GET',
    path: '/assessment-editions',
    may: 'read-assessments',
    summary: 'The editions of the questions, and what one of them asks',
    query: z.object({ edition: z.int().min(1).optional() }),
    response: z.object({
      editions: z.array(Edition),
      /** The one that was asked for, or the one in force. */
      shown: Edition.nullable(),
      questions: z.array(AskedQuestion.extend({ isNew: z.boolean(), isReworded: z.boolean() })),
      /** What the edition before asked and this one does not. */
      retired: z.array(AskedQuestion),
      /** Why this reader may put forward or adopt none; null when they may. */
      refused: Refusal.nullable(),
    }),
    refusals: ['assessment.no-edition'],
  },
  putForwardEdition: {
    method: 'POST',
    path: '/assessment-editions',
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
    response: z.object({ templateId: z.uuid(), edition: z.int() }),
    refusals: [...always, 'assessment.none-in-force', 'assessment.no-question'],
  },
  adoptEdition: {
    method: 'POST',
    path: '/assessment-editions/:templateId/adopt',
    may: 'assess',
    summary: 'Puts an edition in force under a decision of the Committee; running assessments keep theirs',
    params: z.object({ templateId: z.uuid() }),
    body: z.object({ decisionId: z.uuid(), key: IdempotencyKey }),
    response: z.object({ templateId: z.uuid(), edition: z.int() }),
    refusals: [...always, 'assessment.no-edition', 'assessment.edition-in-force'],
  },
});
