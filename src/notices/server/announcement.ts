import type { Coded } from '../../journal/server/journal.ts';
import type { Day } from '../../procedure/calendar.ts';

/** Something persons are to be told. */
export type Announcement = {
  /** Message id in the catalogue of the part that tells it. */
  readonly kind: string;
  /** Ids of persons. */
  readonly to: readonly string[];
  /** What the message has blanks for: codes, days, numbers. A State stands in `stateCode` and is named to each in their language as {state}. */
  readonly values: Readonly<Record<string, Coded>>;
  /** The page it is about: `/visits/...`. */
  readonly link: string;
  /** The day the rules give it. */
  readonly lawfulOn: Day;
  /** One notice for each person and key, for ever. */
  readonly dedupeKey: string;
  /** Of its content nothing may leave the house by mail. */
  readonly restricted: boolean;
  /** Rests on a rule of the procedure, so that its mail can be gathered and not switched off; it does when left out. */
  readonly statutory?: boolean;
  readonly stateCode?: string;
  readonly fileId?: string;
};
