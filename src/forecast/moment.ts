import type { Day } from '../procedure/calendar.ts';
import type { Cite } from '../procedure/refusal.ts';

/** What time brings in a file, in the order within a day: what follows from a day that passed comes first. */
export const momentKinds = [
  'lapse',
  'overdue',
  'marker',
  'sent',
  'reminder',
  'due',
  'alert',
  'flag',
] as const;
export type MomentKind = (typeof momentKinds)[number];

/**
 * Something that time brings: a reminder (or one sent by hand), a due day, a due day that passed and what follows from
 * it, an ageing alert, a daily flag. It is derived from the journal and is no entry of its own.
 */
export type Moment = {
  /** The same as often as it is worked out; another one once the plan has moved. */
  readonly key: string;
  readonly kind: MomentKind;
  readonly clock: string;
  readonly expert: string | null;
  /** The entry that started the clock. */
  readonly run: string;
  /** Its lawful day: of a due day that passed, that day itself, or that of the grant which gave a day already past. */
  readonly on: Day;
  /** The first day on which it can be known: of a due day that passed, the day after. */
  readonly knownOn: Day;
  /** The due day it speaks of; null for an alert. */
  readonly due: Day | null;
  readonly provisional: boolean;
  /** Who is told, as actors of the procedure. */
  readonly to: readonly string[];
  /** The event that follows by rule, and the clocks it starts. */
  readonly event: string | null;
  readonly opens: readonly string[];
  /** Nothing is left to do about it any more: the act has come, or another due day or a later flag stands in its place. */
  readonly moot: boolean;
  readonly cites: readonly Cite[];
};
