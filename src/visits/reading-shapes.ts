import { z } from 'zod';
import { Cite, Day, Refusal as PlainRefusal } from '../platform/schemas.ts';
import type * as engine from '../procedure/reading.ts';
import { causes, outcomes } from '../procedure/reading.ts';
import type { Refusal as RefusalData } from '../procedure/refusal.ts';

// What the engine says of a file, as it crosses the API. The types are the engine's own (src/procedure/reading.ts);
// the schemas beside them are held to those types by the compiler, so neither can change alone.

/** A list whose type is read-only, as everything the engine gives back. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item) as unknown as z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]>;
}

export const Refusal = PlainRefusal as unknown as z.ZodType<RefusalData, RefusalData>;

/** Something to think about before going on; nothing is refused for it. The code is the id of the message. */
export const Warning = z
  .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: 'Warning' });
export type Warning = z.infer<typeof Warning>;

export const ExtensionStep = z.object({
  requestedOn: Day.nullable(),
  inTime: z.boolean(),
  days: z.int().nullable(),
  decision: z.enum(['granted', 'refused']).nullable(),
  decidedOn: Day.nullable(),
  until: Day.nullable(),
}) satisfies z.ZodType<engine.ExtensionStep>;

export const Calculation = z.object({
  trigger: z.string(),
  triggerEntry: z.string(),
  triggerOn: Day,
  duration: z.string().nullable() as unknown as z.ZodType<
    engine.Calculation['duration'],
    engine.Calculation['duration']
  >,
  counting: z.string(),
  original: Day.nullable(),
  cap: Day.nullable(),
  settings: listOf(z.string()),
  earlier: listOf(z.object({ from: Day, due: Day, because: z.string() })),
}) satisfies z.ZodType<engine.Calculation>;

export const ClockReading = z
  .object({
    id: z.string(),
    expert: z.string().exactOptional(),
    obliged: z.string(),
    kind: z.string(),
    from: Day.nullable(),
    due: Day.nullable(),
    outcome: z.enum(outcomes),
    fulfilled: Day.nullable(),
    fulfilledBy: z.string().nullable(),
    provisional: z.boolean(),
    cause: z.enum(causes).nullable(),
    daysLeft: z.int().nullable(),
    reminders: listOf(Day),
    lastWorkingDay: Day.nullable(),
    alertOn: Day.nullable(),
    extensions: listOf(ExtensionStep),
    calculation: Calculation.nullable(),
    cites: listOf(Cite),
  })
  .meta({ id: 'ClockReading' }) satisfies z.ZodType<engine.ClockReading>;

export const StageOfFile = z
  .object({
    stage: z.string().nullable(),
    open: listOf(z.object({ id: z.string(), since: Day, heldBy: listOf(z.string()) })),
    passed: listOf(z.string()),
  })
  .meta({ id: 'StageOfFile' }) satisfies z.ZodType<engine.StageOfFile>;

/** A detail that comes with an event, so that a form can ask for it. */
export const EventField = z.object({
  name: z.enum(['days', 'until', 'option', 'expert', 'component', 'reason', 'document', 'documentId']),
  required: z.boolean(),
  options: listOf(z.string()),
});
export type EventField = z.infer<typeof EventField>;

export const NextAct = z
  .object({
    event: z.string(),
    by: z.string(),
    allowed: z.boolean(),
    /** Why not: the procedure's reason, or that it is for somebody else. Null when it is allowed. */
    refusal: Refusal.nullable(),
    ends: listOf(z.string()),
    fields: listOf(EventField),
    /** This reader enters it for another, from paper: a State’s is filed first, that of others is named. */
    onPaper: z.boolean(),
    cites: listOf(Cite),
  })
  .meta({ id: 'NextAct' }) satisfies z.ZodType<engine.NextAct>;
export type NextAct = z.infer<typeof NextAct>;
