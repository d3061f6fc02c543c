import { z } from 'zod';
import {
  Acted,
  act,
  DecisionParams,
  DecisionRow,
  Kind,
  refusalsToAct,
  refusalsToSubject,
  Seal,
  Texts,
} from '../decisions/contract.ts';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Instant, Refusal, Version } from '../platform/schemas.ts';
import { Course, TextVersion } from '../silence/contract.ts';

/** Words that lie beside the journal, not in it, so that they can be erased under a retention rule. */
const Reason = z.string().trim().min(1).max(4000);

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:MM in the zone of the body' });

/** Acts on a decision. */
const actIds = ['object', 'hold', 'lift', 'revise', 'withdraw', 'tell', 'correct'] as const;
const ActId = z.enum(actIds);
export type ActId = z.infer<typeof ActId>;

export const DecisionFile = z
  .object({
    ...DecisionRow.shape,
    version: Version,
    texts: z.array(TextVersion),
    meeting: z.object({ number: z.int(), agendaItem: z.string().nullable() }).nullable(),
    decidedAt: Instant.nullable(),
    toldStateOn: Day.nullable(),
    corrects: z.uuid().nullable(),
    correctedBy: z.uuid().nullable(),
    follows: z.uuid().nullable(),
    followedBy: z.uuid().nullable(),
    written: Course.nullable(),
    seal: Seal.nullable(),
    /** Acts this reader may not do now, each with its reason. Absent means allowed. */
    refused: z.partialRecord(ActId, Refusal),
  })
  .meta({ id: 'Decision' });
export type DecisionFile = z.infer<typeof DecisionFile>;

/** A word on a text names the text and no version: what others said meanwhile must not keep an objection out. */
const word = { round: z.int().min(1), key: IdempotencyKey };
const closing = { closesOn: Day, closesTime: TimeOfDay };
const spoken = [
  ...refusalsToAct,
  'silence.not-written',
  'silence.not-your-act',
  'silence.not-addressed',
] as const;

/** What is offered: a decision with all there is to it, and what can be done with a text under way. */
export const proceedingsContract = contract({
  getDecision: {
    method: 'GET',
    path: '/decisions/:decisionId',
    may: 'read-decisions',
    summary: 'A decision: its text, how it was or is taken, its sealed record, and what this reader may do',
    params: DecisionParams,
    response: DecisionFile,
    refusals: ['decisions.not-found'],
  },
  openWrittenProcedure: {
    method: 'POST',
    path: '/decisions/written',
    may: 'decide',
    summary: 'Sends a text to all members: silence until the closing minute adopts it',
    body: z.object({
      kind: Kind,
      fileId: z.uuid().optional(),
      texts: Texts,
      ...closing,
      /** The procedure that ended without adoption and is taken up again. */
      follows: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: Acted,
    refusals: [
      ...refusalsToSubject,
      'silence.procedure-off',
      'silence.not-your-act',
      'decisions.text-missing',
      'silence.too-short',
      'proceedings.nothing-to-follow',
      'proceedings.nobody-to-address',
      'platform.key-reused',
    ],
  },
  objectToDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/objections',
    may: 'decide',
    summary: 'Objects to a text; received after the closing it is kept, marked late',
    params: DecisionParams,
    body: z.object({ reason: Reason.optional(), ...word }),
    response: Acted.extend({ isLate: z.boolean() }),
    refusals: [...spoken, 'silence.ended', 'silence.objected-already'],
  },
  holdDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/holds',
    may: 'decide',
    summary: 'Holds a text: its period stops until the hold is lifted or runs out by the rule',
    params: DecisionParams,
    body: z.object({ reason: Reason.optional(), ...word }),
    response: Acted,
    refusals: [
      ...spoken,
      'silence.ended',
      'silence.no-holds',
      'silence.held-already',
      'silence.objected-already',
    ],
  },
  liftHold: {
    method: 'POST',
    path: '/decisions/:decisionId/holds/lift',
    may: 'decide',
    summary: 'Lifts a hold of one’s own: the rest of the period runs on',
    params: DecisionParams,
    body: z.object(word),
    response: Acted,
    refusals: [...spoken, 'silence.ended', 'silence.nothing-held'],
  },
  reviseDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/rounds',
    may: 'decide',
    summary: 'Sends a revised text: a new round with a period of its own, the former round stays on record',
    params: DecisionParams,
    body: z.object({ texts: Texts, ...closing, ...act }),
    response: Acted,
    refusals: [
      ...refusalsToAct,
      'silence.not-written',
      'silence.not-your-act',
      'silence.ended',
      'decisions.text-missing',
      'silence.too-short',
      'proceedings.nobody-to-address',
    ],
  },
  withdrawDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/withdraw',
    may: 'decide',
    summary: 'Withdraws a text from the written procedure, for good',
    params: DecisionParams,
    body: z.object({ reason: Reason.optional(), ...act }),
    response: Acted,
    refusals: [...spoken, 'silence.ended'],
  },
});
