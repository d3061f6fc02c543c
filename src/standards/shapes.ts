import { z } from 'zod';
import { Cite, Day, Language } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

const Word = z.string().trim().min(1).max(400);

/** Our own summary of a provision, in all six languages. */
export const Words = z.object({ en: Word, fr: Word, es: Word, ru: Word, ar: Word, zh: Word });
export type Words = z.infer<typeof Words>;

export const Provision = z
  .object({
    provisionId: z.uuid(),
    symbol: z.string(),
    /** Operative paragraph as the resolution numbers it: `2 (e)`. */
    paragraph: z.string().regex(/^\d+( \([a-z]\))?$/),
    /** Place within its resolution. */
    position: z.int().min(1),
    /** Codes of the themes of a visit it belongs to. */
    themes: z.array(z.string()).min(1),
    /** With what number and summary were compared: the paragraph itself, a document that cites it, or nothing yet. */
    checked: z.enum(['text', 'cited', 'knowledge']),
    words: Words,
  })
  .meta({ id: 'Provision' });
export type Provision = z.infer<typeof Provision>;

/** A provision in a list, in the language of the reader. */
const ProvisionRow = Provision.omit({ words: true, position: true }).extend({ summary: z.string() });
export type ProvisionRow = z.infer<typeof ProvisionRow>;

const ResolutionHead = z.object({
  symbol: z.string(),
  adoptedOn: Day.nullable(),
  /** What it is about, in our own English words. */
  subject: z.string(),
});
export type ResolutionHead = z.infer<typeof ResolutionHead>;

export const ResolutionWithProvisions = ResolutionHead.extend({ provisions: z.array(ProvisionRow) });

export const ThemeRow = z.object({
  code: z.string(),
  number: z.int(),
  cite: Cite,
  /** How many provisions belong to it, whatever the filter. */
  provisions: z.int(),
  /** Named in English, as the registry carries them. */
  subtopics: z.array(z.object({ code: z.string(), cite: Cite, name: z.string() })),
});

const QuestionLink = z.object({
  questionId: z.uuid(),
  title: z.string(),
  language: Language,
  /** The page that shows it. */
  place: z.string(),
});

export const ProvisionFile = ProvisionRow.extend({
  resolution: ResolutionHead,
  questions: z.array(QuestionLink),
}).meta({ id: 'ProvisionFile' });
