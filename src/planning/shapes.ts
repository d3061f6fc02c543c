import { z } from 'zod';
import { Day, Language, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { inputs, judged } from './model.ts';

// The nouns of this part as they cross the API. Numbers of a score are rounded to four decimals.

export const Year = z.int().min(2001).max(2200);
export const VisitType = z.enum(['comprehensive', 'focused', 'follow-up', 'regional']);
export const JudgedInput = z.enum(judged);
export const Scale = z.int().min(0).max(4);
/** An open request or a valid consent; half where it is for part of the scope, or in principle. */
export const Share = z.union([z.literal(0), z.literal(0.5), z.literal(1)]);
/** Words in the language they were written in. */
export const Words = z.string().trim().min(3).max(4000);

export const ListRow = z
  .object({
    listId: z.uuid(),
    year: Year,
    training: z.boolean(),
    status: z.enum(['draft', 'submitted', 'adopted']),
    openedOn: Day,
    submittedOn: Day.nullable(),
    adoptedOn: Day.nullable(),
    announcedOn: Day.nullable(),
    decisionId: z.uuid().nullable(),
    demandShare: z.number(),
    lotSeed: z.string(),
    version: Version,
  })
  .meta({ id: 'VisitList' });
export type ListRow = z.infer<typeof ListRow>;

export const VisitRow = z.object({
  proposedVisitId: z.uuid(),
  stateCode: StateCode,
  type: VisitType,
  proposedOn: Day,
  adoptedOn: Day.nullable(),
  fileId: z.uuid().nullable(),
});
export type VisitRow = z.infer<typeof VisitRow>;

const Said = z.object({ language: Language, words: z.string() });

/** An answer that a factor rests on, and the page that shows it. */
const RestsOn = z.object({ answerId: z.uuid(), title: z.string(), language: Language, place: z.string() });

const Factor = z.object({
  input: z.enum(inputs),
  criterion: z.string(),
  weight: z.number(),
  /** Null where it is missing or does not apply. */
  value: z.number().nullable(),
  applies: z.boolean(),
  /** The day it was computed for; null for what experts judge. */
  asOf: Day.nullable(),
  answers: z.array(RestsOn),
  scales: z.array(
    z.object({ scale: Scale, said: Said, source: z.string(), givenOn: Day, isYours: z.boolean() }),
  ),
});
export type Factor = z.infer<typeof Factor>;

const ScoreOut = z.object({
  need: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  coverage: z.number(),
  demand: z.number(),
  priority: z.number().nullable(),
  missing: z.array(z.enum(inputs)),
  /** Where it stands in the grid of both axes. */
  needThird: z.enum(['low', 'medium', 'high']).nullable(),
  demandThird: z.enum(['low', 'medium', 'high']),
});
export type ScoreOut = z.infer<typeof ScoreOut>;

const Reasons = z.object({
  said: Said,
  helping: z.array(z.object({ bodyId: z.string(), name: z.string() })),
  noneCanHelp: z.boolean(),
  request: z.number(),
  consent: z.number(),
});

/** What CTED and the Committee read of an entry, and nobody else. */
const Judged = z.object({
  score: ScoreOut,
  /** Null below the least coverage. */
  rank: z.int().nullable(),
  reasons: Reasons.nullable(),
  factors: z.array(Factor),
});

export const Entry = VisitRow.extend({
  stateName: z.string(),
  judged: Judged.nullable(),
  refused: z.object({
    argue: Refusal.nullable(),
    judge: z.object({ trends: Refusal.nullable(), emerging: Refusal.nullable(), events: Refusal.nullable() }),
    openFile: Refusal.nullable(),
  }),
});
export type Entry = z.infer<typeof Entry>;

export const ListFile = ListRow.extend({
  leastCoverage: z.number(),
  /** In order of priority; for readers without scores, in the order of their names. */
  ranked: z.array(Entry),
  /** Not enough data for a rank, the State that could need most first. */
  unranked: z.array(Entry),
  refused: z.object({
    propose: Refusal.nullable(),
    submit: Refusal.nullable(),
    adopt: Refusal.nullable(),
    announce: Refusal.nullable(),
  }),
}).meta({ id: 'VisitListFile' });
