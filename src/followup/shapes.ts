import { z } from 'zod';
import { Day, Language, StateCode } from '../platform/schemas.ts';
import { degrees, standings } from './scale.ts';

export const Degree = z.enum(degrees);
export const Standing = z.enum(standings);
/** Whether the State can carry it out itself, or needs the help of others (S/2020/731 III.9.4(b)). */
export const Means = z.enum(['own', 'with-help']);
export const Priority = z.enum(['usual', 'high']);
const NextStep = z.enum(['reply', 'view', 'further-reply', 'none']);

export const RecommendationRow = z
  .object({
    recommendationId: z.uuid(),
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    /** The State is an invented one. */
    training: z.boolean(),
    themeId: z.string().nullable(),
    /** In the reader's language, or in another it was adopted in. */
    words: z.string(),
    language: Language,
    means: Means,
    priority: Priority,
    adoptedOn: Day,
    /** Days since the adoption. */
    ageDays: z.int(),
    standing: Standing,
    nextStep: NextStep,
    /** Until when the State is asked to reply, while that time runs and the reader may know of it. */
    dueOn: Day.nullable(),
    daysLeft: z.int().nullable(),
  })
  .meta({ id: 'RecommendationRow' });
export type RecommendationRow = z.infer<typeof RecommendationRow>;

/** A recommendation with what it rests on, and how the time for the reply came out. */
export const Recommendation = RecommendationRow.extend({
  blockId: z.uuid(),
  reportId: z.uuid(),
  findingId: z.uuid().nullable(),
  /** As the clock of the file reads, where the reader may know of it. */
  dueOutcome: z.string().nullable(),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** An adopted report whose recommendations were not taken up. */
export const Waiting = z
  .object({
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    blocks: z.array(z.object({ blockId: z.uuid(), words: z.string(), language: Language })).readonly(),
  })
  .meta({ id: 'RecommendationsWaiting' });
export type Waiting = z.infer<typeof Waiting>;
