import { z } from 'zod';
import { AssessmentRow, changes, steps } from '../assessment/contract.ts';
import { Day, Instant, Language, Refusal } from '../platform/schemas.ts';
import { AnswerType } from '../questions/contract.ts';

// The nouns of this part as they cross the API.

export const Rating = z.int().min(0).max(4);

/** Words in the languages they were given in. */
export const Words = z.partialRecord(Language, z.string().trim().min(1).max(5000));

export const ThemeRating = z.object({
  themeId: z.string(),
  asked: z.int(),
  rated: z.int(),
  mean: z.number().nullable(),
  /** Of the cycle before; null where there was none or nothing was rated. */
  meanBefore: z.number().nullable(),
});

/** A record of the thread, as far as this reader may see it. */
export const Cause = z.object({
  kind: z.string(),
  recordId: z.uuid(),
  words: Words,
  onDay: Day.nullable(),
  /** The page that shows it. */
  place: z.string().nullable(),
});
export type Cause = z.infer<typeof Cause>;

export const Source = z.object({
  documentId: z.uuid().nullable(),
  /** What a public source is called; the title of the document where it is one on file. */
  reference: z.string(),
  on: Day,
});
export type Source = z.infer<typeof Source>;

export const Comment = z.object({
  commentId: z.uuid(),
  words: Words,
  givenOn: Day,
});

export const Answer = z.object({
  answerId: z.uuid(),
  version: z.int(),
  rating: Rating.nullable(),
  quantity: z.number().nullable(),
  words: Words,
  savedOn: Day,
  savedAt: Instant,
  sources: z.array(Source),
  causes: z.array(Cause),
  comments: z.array(Comment),
  /** What it said before, the latest first. */
  earlier: z.array(
    z.object({
      version: z.int(),
      rating: Rating.nullable(),
      quantity: z.number().nullable(),
      words: Words,
      savedAt: Instant,
      /** Message id of the function of whoever saved it; null where this reader may not know. */
      savedAs: z.string().nullable(),
    }),
  ),
});
export type Answer = z.infer<typeof Answer>;

export const AnsweredQuestion = z.object({
  questionId: z.uuid(),
  provisionId: z.uuid(),
  symbol: z.string(),
  paragraph: z.string(),
  themeId: z.string(),
  subtopicId: z.string(),
  answerType: AnswerType,
  /** The question in the language of the reader, as the edition of this assessment asks it. */
  wording: z.string(),
  evidence: z.string(),
  /** The edition of the cycle before worded it otherwise. */
  isReworded: z.boolean(),
  answer: Answer.nullable(),
  /** The answer of the cycle before. */
  previous: z
    .object({
      answerId: z.uuid(),
      cycle: z.int(),
      rating: Rating.nullable(),
      quantity: z.number().nullable(),
      words: Words,
      /** As the question was worded then. */
      wording: z.string(),
    })
    .nullable(),
  change: z.enum(changes).nullable(),
  shortfall: z.int().nullable(),
});
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;

export const Assessment = AssessmentRow.extend({
  /** The State is invented. */
  training: z.boolean(),
  version: z.int(),
  /** The assessment of the cycle before, where this reader may read it. */
  previousId: z.uuid().nullable(),
  themes: z.array(ThemeRating),
  questions: z.array(AnsweredQuestion),
  /** Why this reader may not do these now; an act that is not named may be done. */
  refused: z.partialRecord(z.enum(['save', 'comment', ...steps]), Refusal),
}).meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;
