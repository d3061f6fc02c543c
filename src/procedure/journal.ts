import type { Day, Instant } from './calendar.ts';

/**
 * One thing that happened in a file. The journal is a list of these in the order they were entered; it is never
 * edited. A mistake is corrected by a further entry that names the one it corrects.
 */
export type Entry = {
  readonly id: string;
  readonly event: string;
  /** The day it happened: for what the host does, local; for all else, in the zone of the body. */
  readonly on: Day;
  /** When it was entered, for reading a file as it was known on a past day. */
  readonly recordedAt?: Instant;
  /** The moment of the act, where it matters which side of midnight it fell. */
  readonly at?: Instant;
  readonly days?: number;
  readonly until?: Day;
  readonly option?: string;
  readonly expert?: string;
  readonly component?: string;
  /** A reason is on file (its text lies elsewhere). */
  readonly reasonGiven?: boolean;
  /** The State's document is on file. */
  readonly documentGiven?: boolean;
  /** This entry replaces the date or details of that one. */
  readonly corrects?: string;
  /** This entry takes that one back altogether. */
  readonly voids?: string;
};

export type Journal = readonly Entry[];
