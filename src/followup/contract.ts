import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, IdempotencyKey, Language, StateCode, Version } from '../platform/schemas.ts';
import {
  Degree,
  MayDo,
  Means,
  Priority,
  RecommendationFile,
  RecommendationParams,
  RecommendationRow,
  Standing,
  ToSend,
  Waiting,
} from './shapes.ts';

/** What narrows the register. The address of the page carries the same words. */
const filters = {
  state: StateCode.optional(),
  theme: z.string().max(60).optional(),
  standing: Standing.optional(),
  means: Means.optional(),
  priority: Priority.optional(),
  fileId: z.uuid().optional(),
  search: z.string().trim().max(100).optional(),
  /** Only what still waits to be carried out. */
  outstanding: z.boolean().default(false),
};

const acted = ['followup.not-your-act', 'platform.key-reused'] as const;
const Text = z.string().trim().min(1);
const Evidence = z.union([z.object({ documentId: z.uuid() }), z.object({ reference: Text.max(500) })]);

/** What is offered: the register of recommendations, one with its replies, and the acts of the follow-up. */
export const followupContract = contract({
  listRecommendations: {
    method: 'GET',
    path: '/recommendations',
    may: 'read-recommendations',
    summary: 'Recommendations over all visits, the longest adopted first, with where each stands',
    query: z.object({ ...filters, ...pageQuery(z.uuid()) }),
    response: page(RecommendationRow, z.uuid()).extend({ count: z.int(), may: MayDo }),
  },
  exportRecommendations: {
    method: 'GET',
    path: '/recommendations/export.csv',
    may: 'read-recommendations',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object(filters),
    response: FileText,
    file: 'text/csv',
  },
  listToTakeUp: {
    method: 'GET',
    path: '/recommendations/to-take-up',
    may: 'take-up-recommendations',
    summary: 'Adopted reports whose recommendations are not followed yet',
    response: z.object({ rows: z.array(Waiting) }),
    refusals: ['followup.not-your-act'],
  },
  listRepliesToSend: {
    method: 'GET',
    path: '/replies/to-send',
    may: 'reply-to-recommendations',
    summary: 'Replies that are written and not sent, by visit',
    response: z.object({ rows: z.array(ToSend) }),
    refusals: ['followup.not-your-act'],
  },
  getRecommendation: {
    method: 'GET',
    path: '/recommendations/:recommendationId',
    may: 'read-recommendations',
    summary: 'A recommendation with the replies of the State, their evidence and what CTED makes of them',
    params: RecommendationParams,
    response: RecommendationFile,
    refusals: ['followup.not-found'],
  },
  takeUpRecommendations: {
    method: 'POST',
    path: '/visits/:fileId/recommendations',
    may: 'take-up-recommendations',
    summary: 'Takes up the recommendations of an adopted report, each to be followed from now on',
    params: z.object({ fileId: z.uuid() }),
    body: z.object({
      /** Those the State needs the help of others for, and those that come first. */
      withHelp: z.array(z.uuid()).max(500).default([]),
      high: z.array(z.uuid()).max(500).default([]),
      key: IdempotencyKey,
    }),
    response: z.object({ takenUp: z.int() }),
    refusals: [...acted, 'followup.nothing-to-take-up'],
  },
  writeReply: {
    method: 'POST',
    path: '/recommendations/:recommendationId/replies',
    may: 'reply-to-recommendations',
    summary: 'Writes the reply to one recommendation; nobody else sees it until it is sent',
    params: RecommendationParams,
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
