import { z } from 'zod';
import { languages } from '../platform/language.ts';
import { Day, Instant, Language, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { decisionKinds, outcomes } from './kinds.ts';

// The nouns of this part as they cross the API.

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

/** Where a rule or a decision stands: a symbol, a paragraph, a letter. */
export const Reference = z.string().trim().min(3).max(300);

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

const Spoken = z.object({
  entryId: z.uuid(),
  personId: z.uuid(),
  /** Who said it: the function of the account, and its name where it has one. */
  functionId: z.string().nullable(),
  name: z.string().nullable(),
  at: Instant,
  /** Null once the words were erased. */
  reason: z.string().nullable(),
});

const Hold = Spoken.extend({ until: Instant.nullable(), isInForce: z.boolean() });

const TextVersion = z.object({
  language: Language,
  title: z.string(),
  words: z.string(),
  sha256: z.string(),
});
export type TextVersion = z.infer<typeof TextVersion>;

const Round = z.object({
  number: z.int(),
  openedAt: Instant,
  announced: Instant,
  closesAt: Instant.nullable(),
  addressees: z.int(),
  reminders: z.array(Instant),
  objections: z.array(Spoken),
  holds: z.array(Hold),
  texts: z.array(TextVersion),
});

export const Rule = z
  .object({
    ruleId: z.uuid(),
    cite: z.string(),
    periodDays: z.int(),
    counting: z.enum(['calendar-days', 'business-days']),
    holds: z.enum(['none', 'until-lifted', 'days']),
    holdDays: z.int().nullable(),
    reminderHours: z.array(z.int()),
    chairDecision: z.string().nullable(),
    enteredAt: Instant,
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'WrittenRule' });
export type Rule = z.infer<typeof Rule>;

const Written = z.object({
  stage: z.enum(['running', 'on-hold', 'objected', 'adopted', 'not-adopted', 'withdrawn']),
  zone: z.string(),
  now: Instant,
  rule: Rule,
  rounds: z.array(Round),
  late: z.array(Spoken),
});

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
    written: Written.nullable(),
    seal: Seal.nullable(),
    /** Acts this reader may not do now, each with its reason. Absent means allowed. */
    refused: z.partialRecord(ActId, Refusal),
  })
  .meta({ id: 'Decision' });
export type DecisionFile = z.infer<typeof DecisionFile>;
