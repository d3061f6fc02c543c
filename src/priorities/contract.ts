import { z } from 'zod';
import { Said } from '../platform/said.ts';
import { Day } from '../platform/schemas.ts';
import { inputs, judged } from './model.ts';

// What a proposed visit weighs, as it crosses the API of the part that proposes. Numbers of a score are rounded to four
// decimals.

export { inOrder, inputs, judged, type NeedInput, settings } from './model.ts';

export const JudgedInput = z.enum(judged);
export const Scale = z.int().min(0).max(4);
/** An open request or a valid consent; half where it is for part of the scope, or in principle. */
export const Share = z.union([z.literal(0), z.literal(0.5), z.literal(1)]);

/** An answer that a factor rests on, and the page that shows it. */
const RestsOn = z.object({ answerId: z.uuid(), said: Said, place: z.string() });
/** What one expert judged, without a name. */
const Judgement = z.object({
  scale: Scale,
  said: Said,
  source: z.string(),
  givenOn: Day,
  isYours: z.boolean(),
});

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
  scales: z.array(Judgement),
});
export type Factor = z.infer<typeof Factor>;

const Third = z.enum(['low', 'medium', 'high']);
const ScoreOut = z.object({
  need: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  coverage: z.number(),
  demand: z.number(),
  priority: z.number().nullable(),
  missing: z.array(z.enum(inputs)),
  /** Where it stands in the grid of both axes. */
  needThird: Third.nullable(),
  demandThird: Third,
});
export type ScoreOut = z.infer<typeof ScoreOut>;

const Reasons = z.object({
  said: Said,
  helping: z.array(z.object({ bodyId: z.string(), name: z.string() })),
  noneCanHelp: z.boolean(),
  request: z.number(),
  consent: z.number(),
});

/** What CTED and the Committee read of a proposed visit, and nobody else. */
export const Weighed = z.object({
  score: ScoreOut,
  /** Null below the least coverage. */
  rank: z.int().nullable(),
  reasons: Reasons.nullable(),
  factors: z.array(Factor),
});
export type Weighed = z.infer<typeof Weighed>;
