import { z } from 'zod';
import { languages } from '../platform/language.ts';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Said } from '../platform/said.ts';
import { Day, Instant, Language, Refusal as PlainRefusal } from '../platform/schemas.ts';
import { circles, circulatedKinds, languageStandings } from './vocabulary.ts';

// The nouns of this part as they cross the API.

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
export const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

export const Kind = z.enum(circulatedKinds);
export const CircleName = z.enum(circles);
/** Languages that are wanted, each with the day by which. */
export const Asked = z.partialRecord(z.enum(languages), Day);

/** Something that was put before readers. */
export const CirculationRow = z
  .object({
    circulationId: z.uuid(),
    kind: Kind,
    /** Null for a reader to whom it is closed again. */
    title: Said.nullable(),
    /** Page on which it is read. */
    place: z.string(),
    stateName: z.string().nullable(),
    circles: z.array(CircleName),
    circulatedOn: Day,
    neededOn: Day.nullable(),
    /** It came after the day by which its readers needed it. */
    isLate: z.boolean(),
    training: z.boolean(),
    /** How many it was put before and how many have opened it; null for those who may not know. */
    readers: z.object({ count: z.int(), opened: z.int() }).nullable(),
    /** Of the reader who asks: whether it was put before them, and when they first opened it. */
    own: z.object({ firstOpenedAt: Instant.nullable() }).nullable(),
  })
  .meta({ id: 'CirculationRow' });
export type CirculationRow = z.infer<typeof CirculationRow>;

const Reader = z.object({
  circle: CircleName,
  functionId: z.string().nullable(),
  stateName: z.string().nullable(),
  firstOpenedAt: Instant.nullable(),
  remindedOn: Day.nullable(),
});

export const Circulation = CirculationRow.extend({
  languages: z.array(
    z.object({
      language: Language,
      standing: z.enum(languageStandings),
      thereOn: Day.nullable(),
      askedBy: Day.nullable(),
    }),
  ),
  /** Each reader, those who have not opened it first; null for those who may not know. */
  addressees: z.array(Reader).nullable(),
  refused: z.object({ remind: Refusal.nullable() }),
}).meta({ id: 'Circulation' });
export type Circulation = z.infer<typeof Circulation>;

/** What can be circulated. */
export const Circulable = z.object({ kind: Kind, recordId: z.uuid(), title: Said, on: Day });
