import { z } from 'zod';

/** A letter of CTED to the State, ready to be printed and signed. */
export const letterIds = ['comments-reminder', 'formal-letter', 'receipt'] as const;
export type LetterId = (typeof letterIds)[number];

export const Letter = z.object({
  letter: z.enum(letterIds),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  cites: z.array(z.string()),
});
export type Letter = z.infer<typeof Letter>;
