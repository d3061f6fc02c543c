import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey } from '../platform/schemas.ts';
import { AnswerFile } from './shapes.ts';

const params = z.object({ reportId: z.uuid() });
const Acted = z.object({ reportId: z.uuid() });
const Paper = { on: Day.optional(), documentId: z.uuid().optional() };
const papers = ['documents.not-found', 'documents.not-the-paper', 'documents.withdrawn'] as const;

/** What is offered: what the State answered on confidentiality, and the act by which it answers. */
export const confidentialityContract = contract({
  getConfidentiality: {
    method: 'GET',
    path: '/reports/:reportId/confidentiality',
    may: 'read-reports',
    summary: 'What the State answered on confidentiality, and until when an answer is due',
    params,
    response: AnswerFile,
    refusals: ['reports.not-found'],
  },
  answerOnConfidentiality: {
    method: 'POST',
    path: '/reports/:reportId/confidentiality',
    may: 'comment-report',
    summary: 'The State says that nothing, parts or all of the report is to stay confidential',
    params,
    body: z.object({
      option: z.enum(['CR-1', 'CR-2', 'CR-3']),
      marked: z.array(z.uuid()).max(500).default([]),
      ...Paper,
      key: IdempotencyKey,
    }),
    response: Acted.extend({ receiptId: z.uuid().nullable() }),
    refusals: [
      'reports.not-found',
      'confidentiality.not-your-act',
      'confidentiality.not-transmitted',
      'confidentiality.marks-missing',
      'reports.block-not-found',
      'visits.document-missing',
      ...papers,
      'platform.key-reused',
    ],
  },
});
