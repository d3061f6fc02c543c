import type { Day, Duration } from './calendar.ts';
import type { Journal } from './journal.ts';
import type { Cite, Refusal } from './refusal.ts';

// What the engine says of a file on a day. Every answer carries its why.

/** The one vocabulary of outcomes (decision 7 of the specification). */
export const outcomes = [
  'not-started',
  'open',
  'due-soon',
  'met',
  'late',
  'overdue',
  'lapsed',
  'awaiting-decision',
  'superseded',
  'waived',
] as const;
export type Outcome = (typeof outcomes)[number];

export const causes = ['late-draft', 'extension', 'silent-state', 'late-answer-in-force', 'other'] as const;
export type Cause = (typeof causes)[number];

/** A clock of a file on a day: one for each clock of the procedure and for each due day that was replaced. */
export type ClockReading = {
  readonly id: string;
  /** The expert, where there is a clock for each one. */
  readonly expert?: string;
  readonly obliged: string;
  readonly kind: string;
  readonly from: Day | null;
  readonly due: Day | null;
  readonly outcome: Outcome;
  /** The day of the act that ended it. */
  readonly fulfilled: Day | null;
  readonly fulfilledBy: string | null;
  /** The start stands in for one not yet recorded, so the due day may still move. */
  readonly provisional: boolean;
  readonly cause: Cause | null;
  /** Whole days from the day of reading to the due day; negative after it; null without one or once ended. */
  readonly daysLeft: number | null;
  readonly reminders: readonly Day[];
  /** The last working day on or before the due day: advice only, due days are not moved. */
  readonly lastWorkingDay: Day | null;
  /** The day an ageing alert is raised where the source states no time. */
  readonly alertOn: Day | null;
  readonly extensions: readonly ExtensionStep[];
  readonly calculation: Calculation | null;
  readonly cites: readonly Cite[];
};

export type ExtensionStep = {
  readonly requestedOn: Day | null;
  readonly inTime: boolean;
  readonly days: number | null;
  readonly decision: 'granted' | 'refused' | null;
  readonly decidedOn: Day | null;
  readonly until: Day | null;
};

/** Why this date: the whole sum as data. */
export type Calculation = {
  readonly trigger: string;
  readonly triggerEntry: string;
  readonly triggerOn: Day;
  readonly duration: Duration | null;
  readonly counting: string;
  /** The due day before any grant. */
  readonly original: Day | null;
  readonly cap: Day | null;
  readonly settings: readonly string[];
  /** Earlier values of the same due day, oldest first, when its cause was corrected or acknowledged. */
  readonly earlier: readonly { readonly from: Day; readonly due: Day; readonly because: string }[];
};

export type StageReading = {
  readonly id: string;
  readonly since: Day;
  /** The actors in whose hands it lies. */
  readonly heldBy: readonly string[];
};

export type StageOfFile = {
  /** Furthest open stage of the main sequence; the last one passed when none is open; null before the first. */
  readonly stage: string | null;
  readonly open: readonly StageReading[];
  readonly passed: readonly string[];
};

export type NextAct = {
  readonly event: string;
  readonly by: string;
  readonly allowed: boolean;
  readonly refusal: Refusal | null;
  /** The clock it would end, when it would end one. */
  readonly ends: readonly string[];
};

/** What the engine needs to know of a file besides its journal. */
export type FileFacts = {
  /** Properties such as `hybrid`; conditions may ask for them. */
  readonly properties?: readonly string[];
  /** Settings of this file that differ from the procedure's defaults. */
  readonly settings?: Readonly<Record<string, string | boolean | null | readonly string[]>>;
  /** The list may begin in the middle of a file: causes it does not mention are taken as given. */
  readonly excerpt?: boolean;
  /** The whole excerpt, where only a part of it is being read: what it mentions later is not taken as given now. */
  readonly mentioned?: Journal;
};
