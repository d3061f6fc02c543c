import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { languages } from '../platform/language.ts';
import { page, pageQuery } from '../platform/page.ts';
import {
  Day,
  FileText,
  IdempotencyKey,
  Instant,
  Language,
  Refusal,
  StateCode,
  Version,
} from '../platform/schemas.ts';
import { Proceedings, TextVersion } from '../silence/contract.ts';
import { decisionKinds, outcomes } from './acts.ts';

export const Kind = z.enum(decisionKinds);
export const OutcomeCode = z.enum(outcomes);

export const stages = ['running', 'on-hold', 'objected', 'closed'] as const;
/** Where it stands: under way by the written procedure, or closed. */
export const StageCode = z.enum(stages);
export type StageCode = z.infer<typeof StageCode>;

const Title = z.string().trim().min(1).max(300);
const TextWords = z.string().trim().min(1).max(20_000);

/** The text in one language or several; each is equally the text. */
export const Texts = z.partialRecord(z.enum(languages), z.object({ title: Title, words: TextWords }));
export type Texts = z.infer<typeof Texts>;

/** Words that lie beside the journal, not in it, so that they can be erased under a retention rule. */
export const Reason = z.string().trim().min(1).max(4000);

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:MM in the zone of the body' });

export const DecisionRow = z
  .object({
    decisionId: z.uuid(),
    kind: Kind,
    title: z.string(),
    titleLanguage: Language,
    fileId: z.uuid().nullable(),
    stateCode: StateCode.nullable(),
    stateName: z.string().nullable(),
    stage: StageCode,
    outcome: OutcomeCode.nullable(),
    decidedOn: Day.nullable(),
    /** Null for a reader who is told the decision and not how it came about. */
    manner: z.enum(['meeting', 'written']).nullable(),
    /** When silence adopts it; null while it is held without an end, and when it is closed. */
    closesAt: Instant.nullable(),
    isSuperseded: z.boolean(),
  })
  .meta({ id: 'DecisionRow' });
export type DecisionRow = z.infer<typeof DecisionRow>;

const Seal = z.object({
  sha256: z.string(),
  entryId: z.uuid(),
  sealedAt: Instant,
  /** The record, made again from what is stored, has the hash that was sealed. */
  holds: z.boolean(),
});

/** Acts on a decision. */
export const actIds = ['object', 'hold', 'lift', 'revise', 'withdraw', 'tell', 'correct'] as const;
export const ActId = z.enum(actIds);
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
    written: Proceedings.nullable(),
    seal: Seal.nullable(),
    /** Acts this reader may not do now, each with its reason. Absent means allowed. */
    refused: z.partialRecord(ActId, Refusal),
  })
  .meta({ id: 'Decision' });
export type DecisionFile = z.infer<typeof DecisionFile>;

/** What narrows the register. The address of the page carries the same words. */
const filters = {
  kind: Kind.optional(),
  outcome: OutcomeCode.optional(),
  stage: StageCode.optional(),
  manner: z.enum(['meeting', 'written']).optional(),
  state: StateCode.optional(),
  fileId: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
  search: z.string().trim().max(100).optional(),
};

const order = {
  sort: z.enum(['decided', 'kind', 'title', 'closes']).default('decided'),
  direction: z.enum(['up', 'down']).default('down'),
};

/** Where the next page starts: the value sorted by and the decision. */
const RegisterKey = z.tuple([z.string(), z.uuid()]);

const params = z.object({ decisionId: z.uuid() });
const acted = z.object({ decisionId: z.uuid(), version: Version });
const act = { version: Version, key: IdempotencyKey };
/** A word on a text names the text and no version: what others said meanwhile must not keep an objection out. */
const word = { round: z.int().min(1), key: IdempotencyKey };
const closing = { closesOn: Day, closesTime: TimeOfDay };
const refusals = ['decisions.not-found', 'platform.stale', 'platform.key-reused'] as const;
const spoken = [...refusals, 'silence.not-written', 'silence.not-your-act', 'silence.not-addressed'] as const;
const subject = ['decisions.file-missing', 'decisions.no-file-here', 'decisions.file-not-found'] as const;

/** What is offered: the register, a decision, and what can be done with it. */
export const decisionsContract = contract({
  listDecisions: {
    method: 'GET',
    path: '/decisions',
    may: 'read-decisions',
    summary:
      'The register of decisions, those under way by the written procedure first where they are asked for',
    query: z.object({ ...filters, ...order, ...pageQuery(RegisterKey) }),
    response: page(DecisionRow, RegisterKey).extend({ count: z.int() }),
  },
  exportDecisionsAsTable: {
    method: 'GET',
    path: '/decisions/export.csv',
    may: 'read-decisions',
    summary: 'The register as a table, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'text/csv',
  },
  exportDecisionsAsJson: {
    method: 'GET',
    path: '/decisions/export.json',
    may: 'read-decisions',
    summary: 'The register as data, with the same filters and all rows',
    query: z.object({ ...filters, ...order }),
    response: FileText,
    file: 'application/json',
  },
  getDecision: {
    method: 'GET',
    path: '/decisions/:decisionId',
    may: 'read-decisions',
    summary: 'A decision: its text, how it was or is taken, its sealed record, and what this reader may do',
    params,
    response: DecisionFile,
    refusals: ['decisions.not-found'],
  },
  recordMeetingDecision: {
    method: 'POST',
    path: '/decisions',
    may: 'decide',
    summary: 'Records what the body decided at a meeting, and seals it',
    body: z.object({
      kind: Kind,
      fileId: z.uuid().optional(),
      texts: Texts,
      meetingNumber: z.int().min(1).max(99_999),
      meetingOn: Day,
      agendaItem: z.string().trim().min(1).max(40).optional(),
      outcome: OutcomeCode,
      /** The sealed decision that this one takes the place of. */
      corrects: z.uuid().optional(),
      key: IdempotencyKey,
    }),
    response: acted,
    refusals: [
      ...subject,
      'decisions.not-found',
      'silence.not-your-act',
      'decisions.text-missing',
      'decisions.date-to-come',
      'decisions.not-taken',
      'decisions.corrected-already',
      'decisions.other-file',
      'platform.key-reused',
    ],
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
    response: acted,
    refusals: [
      ...subject,
      'silence.procedure-off',
      'silence.not-your-act',
      'decisions.text-missing',
      'silence.too-short',
      'decisions.nothing-to-follow',
      'decisions.nobody-to-address',
      'platform.key-reused',
    ],
  },
  objectToDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/objections',
    may: 'decide',
    summary: 'Objects to a text; received after the closing it is kept, marked late',
    params,
    body: z.object({ reason: Reason.optional(), ...word }),
    response: acted.extend({ isLate: z.boolean() }),
    refusals: [...spoken, 'silence.ended', 'silence.objected-already'],
  },
  holdDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/holds',
    may: 'decide',
    summary: 'Holds a text: its period stops until the hold is lifted or runs out by the rule',
    params,
    body: z.object({ reason: Reason.optional(), ...word }),
    response: acted,
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
    params,
    body: z.object(word),
    response: acted,
    refusals: [...spoken, 'silence.ended', 'silence.nothing-held'],
  },
  reviseDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/rounds',
    may: 'decide',
    summary: 'Sends a revised text: a new round with a period of its own, the former round stays on record',
    params,
    body: z.object({ texts: Texts, ...closing, ...act }),
    response: acted,
    refusals: [
      ...refusals,
      'silence.not-written',
      'silence.not-your-act',
      'silence.ended',
      'decisions.text-missing',
      'silence.too-short',
      'decisions.nobody-to-address',
    ],
  },
  withdrawDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/withdraw',
    may: 'decide',
    summary: 'Withdraws a text from the written procedure, for good',
    params,
    body: z.object({ reason: Reason.optional(), ...act }),
    response: acted,
    refusals: [...spoken, 'silence.ended'],
  },
  tellStateOfDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/tell',
    may: 'decide',
    summary: 'Makes a sealed decision known to the State it concerns',
    params,
    body: z.object(act),
    response: acted,
    refusals: [
      ...refusals,
      'silence.not-your-act',
      'decisions.not-taken',
      'decisions.no-state-concerned',
      'decisions.told-already',
    ],
  },
});
