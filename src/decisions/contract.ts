import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { languages } from '../platform/language.ts';
import { page, pageQuery } from '../platform/page.ts';
import { Day, FileText, IdempotencyKey, Instant, Language, StateCode, Version } from '../platform/schemas.ts';
import { decisionKinds, outcomes } from './kinds.ts';

export const Kind = z.enum(decisionKinds);
const OutcomeCode = z.enum(outcomes);

const stages = ['running', 'on-hold', 'objected', 'closed'] as const;
/** Where it stands: under way by the written procedure, or closed. */
export const StageCode = z.enum(stages);
export type StageCode = z.infer<typeof StageCode>;

const Title = z.string().trim().min(1).max(300);
const TextWords = z.string().trim().min(1).max(20_000);

/** The text in one language or several; each is equally the text. */
export const Texts = z.partialRecord(z.enum(languages), z.object({ title: Title, words: TextWords }));
export type Texts = z.infer<typeof Texts>;

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

/** How it was sealed, for those who know how a decision came about. */
export const Seal = z.object({
  sha256: z.string(),
  entryId: z.uuid(),
  sealedAt: Instant,
  /** The record, made again from what is stored, has the hash that was sealed. */
  holds: z.boolean(),
});
export type Seal = z.infer<typeof Seal>;

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

/** What every act on a decision names, carries and gives. */
export const DecisionParams = z.object({ decisionId: z.uuid() });
export const Acted = z.object({ decisionId: z.uuid(), version: Version });
export const act = { version: Version, key: IdempotencyKey };
/** Why an act on a decision may fail, whatever it is. */
export const refusalsToAct = ['decisions.not-found', 'platform.stale', 'platform.key-reused'] as const;
/** Why what is to be decided on is none. */
export const refusalsToSubject = [
  'decisions.file-missing',
  'decisions.no-file-here',
  'decisions.file-not-found',
] as const;

/** What is offered: the register, what a meeting decided, and telling the State. */
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
    response: Acted,
    refusals: [
      ...refusalsToSubject,
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
  tellStateOfDecision: {
    method: 'POST',
    path: '/decisions/:decisionId/tell',
    may: 'decide',
    summary: 'Makes a sealed decision known to the State it concerns',
    params: DecisionParams,
    body: z.object(act),
    response: Acted,
    refusals: [
      ...refusalsToAct,
      'silence.not-your-act',
      'decisions.not-taken',
      'decisions.no-state-concerned',
      'decisions.told-already',
    ],
  },
});
