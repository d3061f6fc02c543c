import { z } from 'zod';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Language, Refusal as PlainRefusal, StateCode, Version } from '../platform/schemas.ts';
import { degrees, standings } from './scale.ts';

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const Degree = z.enum(degrees);
export const Standing = z.enum(standings);
/** Whether the State can carry it out itself, or needs the help of others (S/2020/731 III.9.4(b)). */
export const Means = z.enum(['own', 'with-help']);
export const Priority = z.enum(['usual', 'high']);
const NextStep = z.enum(['reply', 'view', 'further-reply', 'none']);

export const RecommendationParams = z.object({ recommendationId: z.uuid() });

export const RecommendationRow = z
  .object({
    recommendationId: z.uuid(),
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
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

export const Evidence = z
  .object({
    evidenceId: z.uuid(),
    documentId: z.uuid().nullable(),
    /** Symbol or number of the document, where this reader may read it. */
    documentNumber: z.string().nullable(),
    reference: z.string().nullable(),
  })
  .meta({ id: 'ReplyEvidence' });

export const View = z
  .object({ viewId: z.uuid(), judged: Degree, language: Language, reason: z.string(), on: Day })
  .meta({ id: 'ReplyView' });

export const Reply = z
  .object({
    replyId: z.uuid(),
    language: Language,
    steps: z.string(),
    stepsOn: Day.nullable(),
    claimed: Degree,
    help: z.string().nullable(),
    onPaper: z.boolean(),
    /** Null while it is written and not sent. */
    sentOn: Day.nullable(),
    version: Version,
    evidence: z.array(Evidence).readonly(),
    /** The latest first; it is the one that counts. */
    views: z.array(View).readonly(),
    /** Why this reader may not say what they make of it; null when they may. */
    refusedToView: Refusal.nullable(),
  })
  .meta({ id: 'RecommendationReply' });
export type Reply = z.infer<typeof Reply>;

export const RecommendationFile = RecommendationRow.extend({
  blockId: z.uuid(),
  reportId: z.uuid(),
  findingId: z.uuid().nullable(),
  /** How the time for the reply came out, where the reader may know. */
  dueOutcome: z.string().nullable(),
  replies: z.array(Reply).readonly(),
  /** Why this reader may not write a reply; null when they may. */
  refusedToReply: Refusal.nullable(),
}).meta({ id: 'RecommendationFile' });
export type RecommendationFile = z.infer<typeof RecommendationFile>;

/** Which work of the follow-up this reader has at all. */
export const MayDo = z.object({ takeUp: z.boolean(), reply: z.boolean() });

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

/** Replies that are written and go together. */
export const ToSend = z
  .object({
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    written: z.int(),
    /** The version of the visit file as this reader knows it. */
    version: Version,
    needsPaper: z.boolean(),
  })
  .meta({ id: 'RepliesToSend' });
export type ToSend = z.infer<typeof ToSend>;
