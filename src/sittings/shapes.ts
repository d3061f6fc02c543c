import { z } from 'zod';
import { languages } from '../platform/language.ts';
import { Day, Language, Version } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

export const SittingKind = z.enum(['meeting', 'site-visit', 'closing-meeting']);

const line = (most: number) => z.string().trim().min(1).max(most);
export const ThemeCode = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Words in one of the six languages or several; each is equally the text. */
export const wordsOf = (most: number) =>
  z
    .partialRecord(z.enum(languages), line(most))
    .refine((words) => Object.keys(words).length > 0, 'in one language at least');

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // the runtime says by an error that it has no such zone
  }
};

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:MM on the clock of the place' });

/** What is said of a sitting when it is planned. */
export const sittingInput = {
  kind: SittingKind,
  on: Day,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  zone: z.string().min(1).max(60).refine(isZone, 'a zone by its name'),
  place: line(300),
  institution: wordsOf(300),
  counterpart: line(500),
  visitors: line(500),
  themes: z.array(ThemeCode).min(1).max(11),
  language: Language,
  interpreted: z.boolean(),
};

export const Sitting = z
  .object({
    sittingId: z.uuid(),
    ...sittingInput,
    zone: z.string(),
    institution: z.record(z.string(), z.string()),
    dropped: z.boolean(),
    /** Planned or changed after the programme was last agreed. */
    sinceAgreed: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Sitting' });
export type Sitting = z.infer<typeof Sitting>;
