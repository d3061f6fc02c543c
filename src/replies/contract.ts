import { z } from 'zod';
import { Degree } from '../followup/contract.ts';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Language, Version } from '../platform/schemas.ts';
import { RecommendationFile } from './shapes.ts';

const params = z.object({ recommendationId: z.uuid() });
const acted = ['followup.not-your-act', 'platform.key-reused'] as const;
const Text = z.string().trim().min(1);
const Evidence = z.union([z.object({ documentId: z.uuid() }), z.object({ reference: Text.max(500) })]);

/** What is offered: a recommendation with the replies of the State, and the acts on them. */
export const repliesContract = contract({
  getRecommendation: {
    method: 'GET',
    path: '/recommendations/:recommendationId',
    may: 'read-recommendations',
    summary: 'A recommendation with the replies of the State, their evidence and what CTED makes of them',
    params,
    response: RecommendationFile,
    refusals: ['followup.not-found'],
  },
  writeReply: {
    method: 'POST',
    path: '/recommendations/:recommendationId/replies',
    may: 'reply-to-recommendations',
    summary: 'Writes the reply to one recommendation; nobody else sees it until it is sent',
    params,
    body: z.object({
      language: Language,
      steps: Text.max(8000),
      stepsOn: Day.optional(),
      claimed: Degree,
      help: Text.max(4000).optional(),
      evidence: z.array(Evidence).max(20).default([]),
      /** Of the reply that is written and not sent; 0 where there is none. */
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ replyId: z.uuid(), version: Version }),
    refusals: [
      ...acted,
      'followup.not-found',
      'followup.date-to-come',
      'platform.stale',
      'documents.not-found',
      'documents.not-the-paper',
      'documents.withdrawn',
    ],
  },
  sendReplies: {
    method: 'POST',
    path: '/visits/:fileId/replies',
    may: 'reply-to-recommendations',
    summary: 'Sends all replies that are written as one response, with a receipt for the State',
    params: z.object({ fileId: z.uuid() }),
    body: z.object({
      on: Day,
      /** The paper the response came on, where CTED enters it for the State. */
      documentId: z.uuid().optional(),
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ sent: z.int(), entryId: z.uuid(), receiptId: z.uuid().nullable() }),
    refusals: [
      ...acted,
      'followup.nothing-to-send',
      'visits.not-found',
      'visits.document-missing',
      'platform.stale',
      'documents.not-found',
      'documents.not-the-paper',
      'documents.withdrawn',
    ],
  },
  viewReply: {
    method: 'POST',
    path: '/replies/:replyId/views',
    may: 'view-replies',
    summary: 'CTED says what it makes of a reply, with the reason',
    params: z.object({ replyId: z.uuid() }),
    body: z.object({ judged: Degree, language: Language, reason: Text.max(4000), key: IdempotencyKey }),
    response: z.object({ viewId: z.uuid() }),
    refusals: [...acted, 'followup.reply-not-found'],
  },
});
