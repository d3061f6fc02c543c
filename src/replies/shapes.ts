import { z } from 'zod';
import { Degree, Recommendation } from '../followup/contract.ts';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Language, Refusal as PlainRefusal, Version } from '../platform/schemas.ts';

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

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

/** Replies that are written and go together. */
export const ToSend = z
  .object({
    written: z.int(),
    /** The version of the visit file as this reader knows it. */
    version: Version,
    needsPaper: z.boolean(),
  })
  .meta({ id: 'RepliesToSend' });
export type ToSend = z.infer<typeof ToSend>;

export const RecommendationFile = Recommendation.extend({
  replies: z.array(Reply).readonly(),
  /** Why this reader may not write a reply; null when they may. */
  refusedToReply: Refusal.nullable(),
  /** What this reader has written on the report and not sent; null when nothing. */
  toSend: ToSend.nullable(),
}).meta({ id: 'RecommendationFile' });
export type RecommendationFile = z.infer<typeof RecommendationFile>;
