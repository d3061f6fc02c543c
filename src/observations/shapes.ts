import { z } from 'zod';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Language, Refusal as PlainRefusal, Version } from '../platform/schemas.ts';

// What a State says of its report, as it crosses the API.

// The schema reads what the type says; only the type knows that it is never changed.
const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const CommentKind = z.enum(['factual-observation', 'new-development', 'other']);
export const Outcome = z.enum(['accepted', 'partly', 'not-accepted', 'noted']);

const Disposition = z.object({
  outcome: Outcome,
  language: Language,
  reason: z.string(),
  result: z.string().nullable(),
  on: Day,
  version: Version,
});

export const Comment = z
  .object({
    commentId: z.uuid(),
    blockId: z.uuid().nullable(),
    kind: CommentKind,
    language: Language,
    words: z.string(),
    onPaper: z.boolean(),
    /** The day it was received; null while it is a draft of whoever writes it. */
    sentOn: Day.nullable(),
    isLate: z.boolean(),
    version: Version,
    disposition: Disposition.nullable(),
  })
  .meta({ id: 'ReportComment' });
export type Comment = z.infer<typeof Comment>;

/** Acts this reader may not do now, each with its reason. Absent means allowed. */
export const ObservationAct = z.enum(['comment', 'send', 'dispose']);
export type ObservationAct = z.infer<typeof ObservationAct>;

export const Observations = z
  .object({
    reportId: z.uuid(),
    comments: z.array(Comment),
    /** The last day for comments in time; null when no period runs or the reader may not know. */
    commentsDue: Day.nullable(),
    refused: z.partialRecord(ObservationAct, Refusal),
  })
  .meta({ id: 'Observations' });
export type Observations = z.infer<typeof Observations>;
