import { z } from 'zod';
import { type Day as DayOfCalendar, isDay } from '../procedure/calendar.ts';
import { languages } from './language.ts';

// The schemas that every contract needs. Inputs are read strictly and answers are stripped whichever way their
// objects are written (server/http/unknown-keys.ts), so contracts simply use z.object.

/** A day as `YYYY-MM-DD` that the calendar has. */
export const Day = z.string().refine(isDay).meta({
  format: 'date',
  description: 'A day of the Gregorian calendar, without a zone',
}) as unknown as z.ZodType<DayOfCalendar, DayOfCalendar>;

/** A moment with its offset, as ISO 8601. */
export const Instant = z.iso.datetime({ offset: true });

/** The code of a State: three letters of ISO 3166, or four characters in a bench. Whether there is one is asked of the registry. */
export const StateCode = z.string().regex(/^[A-Z][A-Z0-9]{2,3}$/);

export const Language = z.enum(languages);

/** Made by the caller once for an act, sent again with every repeat of it: a repeat gets the first answer. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .meta({ description: 'Or the header Idempotency-Key' });

/** The version the caller saw. */
export const Version = z
  .int()
  .min(0)
  .meta({ description: 'Or the header If-Match with the ETag that was read' });

export const Cite = z.string();

const RefusalKind = z.enum(['bad-input', 'forbidden', 'not-found', 'not-now', 'too-late', 'conflict']);

/** An expected no, as it stands in answers beside what it concerns. */
export const Refusal = z
  .object({
    code: z.string(),
    kind: RefusalKind,
    values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    cite: z.array(Cite).exactOptional(),
  })
  .meta({ id: 'Refusal' });

/** A refusal or a fault as the API gives it (RFC 9457). */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'urn:stocktake:refusal: and the code; about:blank for a fault' }),
    title: z.string().meta({ description: 'What is refused and why, in the language of the reader' }),
    status: z.int(),
    code: z.string(),
    kind: RefusalKind.exactOptional().meta({ description: 'Absent when it is a fault' }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    cite: z.array(Cite).exactOptional().meta({ description: 'The paragraphs the refusal rests on' }),
    errors: z
      .array(z.object({ code: z.string(), at: z.string(), title: z.string() }))
      .exactOptional()
      .meta({ description: 'Every fault of form; `at` is the place: body/on, query/limit' }),
    number: z.string().exactOptional().meta({ description: 'Under this number the fault is in the log' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The answer of an endpoint that gives a file. */
export const FileText = z.object({ fileName: z.string(), text: z.string() });
export type FileText = z.infer<typeof FileText>;

/** The answer of an endpoint that gives a file as it was kept. */
export const FileBytes = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
