import { z } from 'zod';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Day, Refusal as PlainRefusal } from '../platform/schemas.ts';

// The schema reads what the type says; only the type knows that it is never changed.
const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const Answer = z.object({
  option: z.enum(['CR-1', 'CR-2', 'CR-3']),
  on: Day,
  marked: z.array(z.uuid()),
});

export const AnswerFile = z
  .object({
    reportId: z.uuid(),
    answer: Answer.nullable(),
    /** The last day for an answer; null when no period runs or the reader may not know. */
    answerDue: Day.nullable(),
    /** Why this reader may not answer now; null when they may. */
    refused: Refusal.nullable(),
  })
  .meta({ id: 'AnswerFile' });
export type AnswerFile = z.infer<typeof AnswerFile>;
