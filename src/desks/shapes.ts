import { z } from 'zod';
import { Cite, Day, Instant, StateCode } from '../platform/schemas.ts';
import { ClockReading, Refusal, VisitType } from '../visits/contract.ts';

// The nouns of this part as they cross the API.

/** What names a file wherever a line of a desk speaks of one. */
const ofFile = {
  fileId: z.uuid(),
  number: z.int(),
  stateCode: StateCode,
  /** In the language of the reader. */
  stateName: z.string(),
  type: VisitType,
};

export const lineGroups = ['late', 'due', 'waiting', 'ahead'] as const;
export const LineGroup = z.enum(lineGroups);
export type LineGroup = z.infer<typeof LineGroup>;

/** The act that would end a clock, as this reader may do it now. */
export const LineAct = z.object({
  event: z.string(),
  allowed: z.boolean(),
  refusal: Refusal.nullable(),
});
export type LineAct = z.infer<typeof LineAct>;

export const DeskLine = z
  .object({
    ...ofFile,
    lineId: z.string(),
    procedure: z.string(),
    reading: ClockReading,
    /** Null where no act of this reader ends the clock. */
    act: LineAct.nullable(),
  })
  .meta({ id: 'DeskLine' });
export type DeskLine = z.infer<typeof DeskLine>;

export const LineCounts = z.object({ late: z.int(), due: z.int(), waiting: z.int(), ahead: z.int() });
export type LineCounts = z.infer<typeof LineCounts>;

/** What one person may enter now in a file although no clock asks for it. */
export const DeskActs = z
  .object({
    ...ofFile,
    stage: z.string().nullable(),
    acts: z.array(z.object({ event: z.string(), cites: z.array(Cite) })),
  })
  .meta({ id: 'DeskActs' });
export type DeskActs = z.infer<typeof DeskActs>;

/** A paper that was put before the body. */
export const DeskPaper = z
  .object({ ...ofFile, entryId: z.uuid(), event: z.string(), on: Day, cites: z.array(Cite) })
  .meta({ id: 'DeskPaper' });
export type DeskPaper = z.infer<typeof DeskPaper>;

/** A visit that the reader's organization takes part in. */
export const MyVisit = z
  .object({ ...ofFile, stage: z.string().nullable(), startsOn: Day.nullable(), endsOn: Day.nullable() })
  .meta({ id: 'MyVisit' });

/** Something a State did or was told, with what proves it. */
export const StateHappening = z.object({
  entryId: z.uuid(),
  event: z.string(),
  on: Day,
  recordedAt: Instant,
  by: z.string(),
  onPaper: z.boolean(),
  cites: z.array(Cite),
  /** The link in the chain of the State: whoever keeps it can show later that this was entered. */
  hash: z.string(),
});
export type StateHappening = z.infer<typeof StateHappening>;

/** What a State may do now: its mission enters it; others of the State see that it is open. */
export const StateAct = z.object({
  event: z.string(),
  allowed: z.boolean(),
  refusal: Refusal.nullable(),
  cites: z.array(Cite),
});
export type StateAct = z.infer<typeof StateAct>;

export const StateFile = z
  .object({
    ...ofFile,
    procedure: z.string(),
    year: z.int(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    stage: z.string().nullable(),
    heldBy: z.array(z.string()),
    asked: z.array(ClockReading),
    acts: z.array(StateAct),
    waiting: z.array(ClockReading),
    received: z.array(StateHappening),
    done: z.array(StateHappening),
  })
  .meta({ id: 'StateFile' });
export type StateFile = z.infer<typeof StateFile>;
