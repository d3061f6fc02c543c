import { z } from 'zod';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Said } from '../platform/said.ts';
import { Day, Instant, Refusal as PlainRefusal } from '../platform/schemas.ts';
import {
  bodies,
  differenceKinds,
  dutyOutcomes,
  evidenceKinds,
  itemActors,
  itemKinds,
  recurrences,
} from './vocabulary.ts';

// The nouns of this part as they cross the API.

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
export const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const Body = z.enum(bodies);
export const ItemKind = z.enum(itemKinds);
export const DifferenceKind = z.enum(differenceKinds);
export const Recurrence = z.enum(recurrences);
export const ItemActor = z.enum(itemActors);
export const DutyOutcome = z.enum(dutyOutcomes);
export const EvidenceKind = z.enum(evidenceKinds);

/** The rule of time of an item. */
export const DueRule = z.object({
  type: z.enum(['per-year', 'count', 'min-frequency', 'period-end', 'offset', 'event', 'compound']),
  count: z.int().min(1).max(12).optional(),
  per: z.literal('year').optional(),
  /** A period of ISO 8601. */
  within: z.templateLiteral(['P', z.int(), z.enum(['D', 'W', 'M', 'Y'])]).optional(),
  /** What it is counted from, in the words of the summary. */
  from: z.string().optional(),
  what: z.string().optional(),
  date: Day.optional(),
  parts: z.array(z.string()).optional(),
  cite: z.string().optional(),
  /** The end of the programme year stands in for a date that the source does not give. */
  assumed: z.boolean().optional(),
});
export type DueRule = z.infer<typeof DueRule>;

export const Programme = z
  .object({
    programmeId: z.string(),
    body: Body,
    year: z.int(),
    title: Said,
    startsOn: Day,
    endsOn: Day,
    letterOn: Day,
    placement: z.string(),
    parentId: z.string().nullable(),
    resolutions: z.array(z.string()),
  })
  .meta({ id: 'Programme' });

export const ItemRow = z
  .object({
    itemId: z.string(),
    programmeId: z.string(),
    body: Body,
    section: z.string(),
    sectionTitle: Said,
    kind: ItemKind,
    words: Said,
    cite: z.string(),
    actor: ItemActor,
    recurrence: Recurrence,
    mirrorId: z.string().nullable(),
    differenceKind: DifferenceKind.nullable(),
    /** Of the duties that were entered under it, the one due last; null where there is none this reader may know of. */
    status: DutyOutcome.nullable(),
  })
  .meta({ id: 'ProgrammeItemRow' });
export type ItemRow = z.infer<typeof ItemRow>;

const Action = z.object({
  actionId: z.string(),
  actor: ItemActor,
  action: z.string(),
  recurrence: Recurrence,
  due: DueRule.nullable(),
  output: z.string().nullable(),
});

const FullItem = ItemRow.extend({
  supporting: z.array(ItemActor),
  due: DueRule.nullable(),
  output: Said,
  resolutions: z.array(z.string()),
  leadResolutions: z.array(z.string()),
  documents: z.array(z.string()),
  actions: z.array(Action),
});

const Evidence = z.object({
  evidenceId: z.uuid(),
  kind: EvidenceKind,
  recordId: z.uuid(),
  happenedOn: Day,
  givenAt: Instant,
  /** What the record is called and where it is shown; null for a reader who may not know of it. */
  record: z.object({ title: Said, place: z.string() }).nullable(),
});

export const Duty = z
  .object({
    dutyId: z.uuid(),
    year: z.int(),
    dueOn: Day,
    daysLeft: z.int(),
    fromOn: Day.nullable(),
    needed: z.int(),
    outcome: DutyOutcome,
    training: z.boolean(),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'ProgrammeDuty' });
export type Duty = z.infer<typeof Duty>;

/** A record to choose from. */
export const Choice = z.object({ kind: EvidenceKind, recordId: z.uuid(), title: Said, on: Day.nullable() });

export const ItemFile = FullItem.extend({
  programme: Programme,
  mirror: FullItem.nullable(),
  difference: Said.nullable(),
  duties: z.array(Duty),
  /** Null for a reader who may not know of the status of items. */
  refused: z.object({ owe: Refusal.nullable(), giveEvidence: Refusal.nullable() }).nullable(),
  choices: z.array(Choice),
}).meta({ id: 'ProgrammeItem' });
export type ItemFile = z.infer<typeof ItemFile>;
