import type { Day } from './calendar.ts';
import type { Entry } from './journal.ts';
import type { ClockRule } from './procedure.ts';
import type { ExtensionStep } from './reading.ts';

/** One run of a clock: from one start to the act that ends it, through every due day it has had. */
export type Instance = {
  readonly clock: ClockRule;
  readonly expert?: string;
  readonly trigger: Start;
  /** The due day before any grant, and the last day a grant can reach. */
  readonly original: Day | null;
  readonly cap: Day | null;
  readonly steps: readonly ExtensionStep[];
  /** The due days it has had, oldest first; the last one is in force. */
  readonly periods: readonly [Period, ...Period[]];
  /** The last day on which the act still counts for this clock, null while that is open. */
  readonly closesOn: Day | null;
  readonly fulfilled: Entry | null;
  readonly ended: { readonly as: 'superseded' | 'waived'; readonly on: Day } | null;
};

export type Start = {
  readonly event: string;
  readonly entryId: string;
  readonly on: Day;
  readonly provisional: boolean;
};

export type Period = {
  readonly due: Day | null;
  /** The last day of it: the due day, or the day of the grant where that gave a day already past. */
  readonly passesOn: Day | null;
  /** The day passed without the act, and without a request that stops it. */
  readonly lapsed: boolean;
};
