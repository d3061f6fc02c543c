import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Language, Version } from '../platform/schemas.ts';
import { CommentKind, Observations, Outcome } from './shapes.ts';

const params = z.object({ reportId: z.uuid() });
const ofComment = params.extend({ commentId: z.uuid() });
const act = { version: Version, key: IdempotencyKey };
const acted = [
  'reports.not-found',
  'observations.not-your-act',
  'platform.stale',
  'platform.key-reused',
] as const;
const Paper = { on: Day.optional(), documentId: z.uuid().optional() };
const papers = ['documents.not-found', 'documents.not-the-paper', 'documents.withdrawn'] as const;
const Text = z.string().trim().min(1).max(10_000);
const Acted = z.object({ reportId: z.uuid() });

/** What is offered: what the State said of its report and what became of it, and the acts by which it says so. */
export const observationsContract = contract({
  getObservations: {
    method: 'GET',
    path: '/reports/:reportId/observations',
    may: 'read-reports',
    summary: 'Comments of the State on a report, with what became of them',
    params,
    response: Observations,
    refusals: ['reports.not-found'],
  },
  saveComment: {
    method: 'POST',
    path: '/reports/:reportId/comments',
    may: 'comment-report',
    summary: 'Saves a comment on a paragraph or on the whole; nobody else sees it until it is sent',
    params,
    body: z.object({
      /** The comment that is changed; a new one when left out. */
      commentId: z.uuid().optional(),
      blockId: z.uuid().nullable(),
      kind: CommentKind,
      language: Language,
      words: Text,
      key: IdempotencyKey,
    }),
    response: z.object({ commentId: z.uuid() }),
    refusals: [
      'reports.not-found',
      'observations.not-your-act',
      'observations.not-shared',
      'observations.adopted-already',
      'reports.block-not-found',
      'observations.comment-not-found',
      'observations.sent-already',
      'platform.key-reused',
    ],
  },
  removeComment: {
    method: 'POST',
    path: '/reports/:reportId/comments/:commentId/remove',
    may: 'comment-report',
    summary: 'Takes back a comment that was not sent',
    params: ofComment,
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ commentId: z.uuid() }),
    refusals: [
      'reports.not-found',
      'observations.comment-not-found',
      'observations.sent-already',
      'platform.key-reused',
    ],
  },
  sendComments: {
    method: 'POST',
    path: '/reports/:reportId/comments/send',
    may: 'comment-report',
    summary: 'Sends all saved comments of the State together; never refused as late before adoption',
    params,
    body: z.object({ ...Paper, key: IdempotencyKey }),
    response: Acted.extend({ receiptId: z.uuid().nullable(), isLate: z.boolean() }),
    refusals: [
      'reports.not-found',
      'observations.not-your-act',
      'observations.not-shared',
      'observations.adopted-already',
      'observations.nothing-to-send',
      'visits.document-missing',
      ...papers,
      'platform.key-reused',
    ],
  },
  disposeComment: {
    method: 'POST',
    path: '/reports/:reportId/comments/:commentId/disposition',
    may: 'draft-report',
    summary: 'Says what became of a comment, why, and how the passage reads now',
    params: ofComment,
    body: z.object({
      outcome: Outcome,
      language: Language,
      reason: Text,
      result: z.string().trim().min(1).max(20_000).optional(),
      ...act,
    }),
    response: Acted,
    refusals: [
      ...acted,
      'observations.comment-not-found',
      'observations.result-missing',
      'observations.adopted-already',
    ],
  },
});
