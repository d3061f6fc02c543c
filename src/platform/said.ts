import { z } from 'zod';
import { languages } from './language.ts';

/** Words in the language of the reader, or in the one there is, which is then said. */
export const Said = z.object({ text: z.string(), language: z.enum(languages) }).meta({ id: 'Said' });
export type Said = z.infer<typeof Said>;
