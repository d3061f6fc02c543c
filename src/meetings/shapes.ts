import { z } from 'zod';
import { languages } from '../platform/language.ts';
import type { Refusal as RefusalData } from '../platform/refusal.ts';
import { Said } from '../platform/said.ts';
import { Day, Refusal as PlainRefusal, StateCode, Version } from '../platform/schemas.ts';
import { meetingFormats, meetingStatuses } from './vocabulary.ts';

// The nouns of this part as they cross the API.

// Answers are handed on and never changed, so the refusals of the acts fit as they are.
export const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

/** In one language or several. */
export const Titles = z.partialRecord(z.enum(languages), z.string().trim().min(1).max(300));
export type Titles = z.infer<typeof Titles>;

/** YYYY-MM, where no day is known. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'A month as YYYY-MM' });

export const Format = z.enum(meetingFormats);
export const Status = z.enum(meetingStatuses);

export const MeetingRow = z
  .object({
    meetingId: z.uuid(),
    origin: z.enum(['record', 'house']),
    training: z.boolean(),
    number: z.int().nullable(),
    format: Format,
    isOpen: z.boolean(),
    status: Status,
    on: Day.nullable(),
    month: Month.nullable(),
    title: Said,
    conveners: z.array(z.string()),
    virtual: z.boolean(),
  })
  .meta({ id: 'MeetingRow' });
export type MeetingRow = z.infer<typeof MeetingRow>;

const Paper = z.object({ documentId: z.uuid(), number: z.string(), title: Said, putOn: Day });
const Decided = z.object({ decisionId: z.uuid(), kind: z.string(), title: Said });

const AgendaItem = z.object({
  agendaItemId: z.uuid(),
  position: z.int(),
  title: Said,
  stateCode: StateCode.nullable(),
  stateName: z.string().nullable(),
  /** Of the papers put under it, those this reader may read. */
  papers: z.array(Paper),
  decisions: z.array(Decided),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const MeetingFile = MeetingRow.extend({
  version: Version,
  follows: z.object({ meetingId: z.uuid(), title: Said }).nullable(),
  /** The States, by name. */
  admitted: z.array(z.string()),
  notes: z.array(z.string()),
  agenda: z.array(AgendaItem),
  /** Acts this reader may not do now, each with its reason; null for those who service no meeting. */
  refused: z
    .object({ settle: Refusal.nullable(), putPaper: Refusal.nullable(), putDecision: Refusal.nullable() })
    .nullable(),
  /** What can be put under an item, for those who may. */
  choices: z.object({ papers: z.array(Paper.omit({ putOn: true })), decisions: z.array(Decided) }).nullable(),
}).meta({ id: 'Meeting' });
export type MeetingFile = z.infer<typeof MeetingFile>;
