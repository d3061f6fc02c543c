import { z } from 'zod';
import { eventsContract } from '../events/contract.ts';
import { contract } from '../platform/contract.ts';
import { Cite, Day, IdempotencyKey, Instant, Refusal, StateCode, Version } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

export const standings = [
  'not-asked',
  'asked',
  'given',
  'declined',
  'withdrawn',
  'council-decision',
] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** Whether the State agrees to the visit, and since when. */
export const Consent = z.object({ standing: Standing, since: Day.nullable() });

/** What of the visit stands at the head of a page about it. */
export const VisitHead = z.object({
  fileId: z.uuid(),
  number: z.int(),
  training: z.boolean(),
  stateCode: StateCode,
  stateName: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** The day it is read on. */
  asOf: Day,
  version: Version,
});

/** The same with where consent stands; null for readers who take no part in that exchange. */
export const Head = z.object({ ...VisitHead.shape, consent: Consent.nullable() });
export type Head = z.infer<typeof Head>;

export const ConsentLine = z.object({
  entryId: z.uuid(),
  event: z.string(),
  on: Day,
  recordedAt: Instant,
  by: z.string(),
  onPaper: z.boolean(),
  reason: z.string().nullable(),
  document: z.string().nullable(),
  documentId: z.uuid().nullable(),
  cites: z.array(Cite).readonly(),
});

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
    response: eventsContract.recordEvent.response,
    refusals: [...refusals, ...events, 'procedure.already-past', 'procedure.answered-already'],
  },
});
