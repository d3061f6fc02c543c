import { z } from 'zod';
import { Day, Language } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

export const AnswerType = z.enum(['rating', 'quantity']);
/** Words in each of the six languages: a question is put to every State in the language it reads. */
export const SixLanguages = z.record(Language, z.string().trim().min(3).max(500));

/** A question as one edition asks it. */
export const Question = z
  .object({
    questionId: z.uuid(),
    provisionId: z.uuid(),
    symbol: z.string(),
    paragraph: z.string(),
    themeId: z.string(),
    subtopicId: z.string(),
    answerType: AnswerType,
    wording: SixLanguages,
    evidence: SixLanguages,
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;

export const Edition = z
  .object({ templateId: z.uuid(), edition: z.int(), adoptedOn: Day.nullable() })
  .meta({ id: 'Edition' });
export type Edition = z.infer<typeof Edition>;
