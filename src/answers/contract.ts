import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Version } from '../platform/schemas.ts';
import { Assessment, Cause, Rating, Words } from './shapes.ts';

const one = z.object({ assessmentId: z.uuid() });
const answer = one.extend({ questionId: z.uuid() });
const always = ['assessment.not-your-act', 'assessment.not-found', 'platform.key-reused'];

/** What is offered: an assessment with its answers, and the acts on an answer. */
export const answersContract = contract({
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
    refusals: ['assessment.not-found', 'assessment.not-your-act'],
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
      ...always,
      'platform.stale',
      'answers.no-question',
      'assessment.submitted-already',
      'answers.other-answer-type',
      'answers.one-source',
      'answers.source-to-come',
      'answers.cause-missing',
      'answers.cause-unknown',
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
    refusals: [...always, 'answers.no-answer', 'answers.words-missing', 'assessment.adopted-already'],
  },
});
