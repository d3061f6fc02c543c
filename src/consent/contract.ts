import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Refusal, Version } from '../platform/schemas.ts';
import { Entered } from '../visits/shapes.ts';
import { Consent, ConsentLine, VisitHead } from './shapes.ts';

const params = z.object({ fileId: z.uuid() });
const act = { version: Version, key: IdempotencyKey };
const refusals = ['visits.not-found', 'platform.stale', 'platform.key-reused'] as const;
const events = ['visits.not-your-act', 'visits.document-missing', 'procedure.cause-missing'] as const;

/** What is offered: where consent stands, and the answer of the State. */
export const consentContract = contract({
  getConsent: {
    method: 'GET',
    path: '/visits/:fileId/consent',
    may: 'read-consent',
    summary:
      'Whether the State agrees to its visit: what it was asked, what it answered, what it may answer now',
    params,
    response: z.object({
      ...VisitHead.shape,
      consent: Consent,
      askedOn: Day.nullable(),
      lines: z.array(ConsentLine),
      /** CTED enters the answer for the State, from the paper it came on. */
      onPaper: z.boolean(),
      refused: z.partialRecord(z.enum(['given', 'declined']), Refusal),
    }),
    refusals: ['visits.not-found'],
  },
  answerConsent: {
    method: 'POST',
    path: '/visits/:fileId/consent',
    may: 'answer-consent',
    summary: 'The State gives, declines or takes back its consent; CTED enters what came on paper',
    params,
    body: z.object({
      answer: z.enum(['given', 'declined']),
      on: Day,
      reason: z.string().trim().min(1).max(4000).optional(),
      documentId: z.uuid().optional(),
      ...act,
    }),
    response: Entered,
    refusals: [...refusals, ...events, 'procedure.already-past', 'procedure.answered-already'],
  },
});
