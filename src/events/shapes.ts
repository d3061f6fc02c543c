import { z } from 'zod';
import { Cite, Day, Instant, Version } from '../platform/schemas.ts';
import { listOf, StageOfFile } from '../visits/contract.ts';

// The nouns of this part as they cross the API.

export const JournalLine = z
  .object({
    entryId: z.uuid(),
    event: z.string(),
    on: Day,
    recordedAt: Instant,
    /** The role the rule names for this event. */
    by: z.string(),
    /** Who entered it: the roles of the account, and its name, where the reader may know them. */
    enteredBy: z.object({ roles: listOf(z.string()), name: z.string().nullable() }),
    onPaper: z.boolean(),
    days: z.int().nullable(),
    until: Day.nullable(),
    option: z.string().nullable(),
    expert: z.string().nullable(),
    component: z.string().nullable(),
    reason: z.string().nullable(),
    document: z.string().nullable(),
    /** The paper on file it came with. */
    documentId: z.uuid().nullable(),
    /** The decision of the Committee it rests on; null for readers who may not know of it. */
    decisionId: z.uuid().nullable(),
    /** This line changes the date of an earlier one: which, and from what day. */
    corrects: z.object({ entryId: z.uuid(), was: Day }).nullable(),
    /** A later line changed the date of this one. */
    correctedBy: z.uuid().nullable(),
    cites: listOf(Cite),
    hash: z.string(),
  })
  .meta({ id: 'JournalLine' });
export type JournalLine = z.infer<typeof JournalLine>;

/** A code, as it may stand in a journal: never a name. */
const Code = z.string().regex(/^([a-z0-9][a-z0-9._:/+-]{0,79}|[A-Z0-9][A-Z0-9._:/+-]{0,79})$/);

/** What an event and its details look like on the way in. */
export const eventInput = {
  event: z.string().min(1).max(80),
  on: Day,
  at: Instant.optional(),
  days: z.int().min(1).max(366).optional(),
  until: Day.optional(),
  option: Code.optional(),
  expert: Code.optional(),
  component: z.uuid().optional(),
};

/** A due day that moved because of what was just entered. */
export const DueChange = z.object({ clock: z.string(), was: Day.nullable(), now: Day.nullable() });
export type DueChange = z.infer<typeof DueChange>;

export const Entered = z.object({
  entryId: z.uuid(),
  version: Version,
  stageOfFile: StageOfFile,
  changes: listOf(DueChange),
  /** Lets the one who acted prove later that it was entered: the hash of the line in the journal. */
  receipt: z.object({
    entryId: z.uuid(),
    hash: z.string(),
    /** The receipt the State holds for an act of its own. */
    receiptId: z.uuid().nullable(),
  }),
});
export type Entered = z.infer<typeof Entered>;
