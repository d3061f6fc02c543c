import type { Duration } from './calendar.ts';
import type { Cite } from './refusal.ts';

// The shapes of the rules. A procedure is data: no function, no date of its own, and it survives a trip
// through JSON. Where a rule needs a condition, it names one that the engine knows (condition.ts).

/** Something the source leaves open, decided by us or by the Committee, and shown as "our setting". */
export type Setting = {
  readonly id: string; // P-05
  readonly key: string; // calendar.monthArithmetic
  readonly default: string | boolean | null | readonly string[];
  readonly note: string;
};

export type EventRule = {
  readonly id: string;
  /** Who records or causes it: an actor of the procedure, or `system` for what follows from the passing of time. */
  readonly by: string;
  readonly meaning: string;
  readonly cite: readonly Cite[];
  /** Conditions that must hold when it is recorded, each with the refusal it leads to. */
  readonly needs?: readonly Need[];
  /** Details that come with it. */
  readonly fields?: readonly FieldRule[];
  /** May happen again in one file. */
  readonly recurs?: boolean;
  /** Readers who may know that it happened; the secretariat always does. */
  readonly seenBy: readonly ('committee' | 'state' | 'partner' | 'public')[];
};

export type Need = {
  readonly condition: Condition;
  readonly code: string; // message id of the refusal
  readonly cite: readonly Cite[];
  /** Kind of refusal; not-now when left out. */
  readonly kind?: 'not-now' | 'too-late' | 'bad-input';
  /** In an excerpt of a file, a cause that the excerpt does not mention is taken as given. */
  readonly assumedInExcerpt?: boolean;
};

export type FieldRule = {
  readonly name: 'days' | 'until' | 'option' | 'expert' | 'component' | 'reason' | 'document';
  readonly required: boolean;
  readonly options?: readonly string[];
};

/** A condition by name. The engine owns the meaning; the rules only refer to it. */
export type Condition =
  | { readonly is: 'happened'; readonly event: string }
  | { readonly is: 'not-happened'; readonly event: string }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'setting'; readonly setting: string; readonly equals: string | boolean }
  /** The due day in force of a clock has passed. */
  | { readonly is: 'lapsed'; readonly clock: string }
  /** A period in which the clock's act still counts as in time is running, or is still to come. */
  | { readonly is: 'period-in-force'; readonly clocks: readonly string[] }
  /** A request to extend the clock is undecided (and was lodged in time, when `inTime`). */
  | { readonly is: 'request-pending'; readonly clock: string; readonly inTime?: boolean }
  | { readonly is: 'extension-granted'; readonly clock: string }
  /** The last request was refused after the due day in force. */
  | { readonly is: 'refused-after-due'; readonly clock: string }
  /** The grant now proposed stays within the cap, and does not shorten the time. */
  | { readonly is: 'within-cap'; readonly clock: string }
  | { readonly is: 'not-shorter'; readonly clock: string }
  /** Every event of this kind in the file has been answered by one of those. */
  | { readonly is: 'answered'; readonly event: string; readonly by: readonly string[] }
  /** The entry comes with this field. */
  | { readonly is: 'field-given'; readonly field: FieldRule['name'] }
  | { readonly is: 'option-is'; readonly event: string; readonly options: readonly string[] }
  /** The file itself has this property, for example that the visit is hybrid. */
  | { readonly is: 'file'; readonly property: string }
  /** No clock of the file is open, or each open one is closed with a reason. */
  | { readonly is: 'nothing-open' };

export type StageRule = {
  readonly id: string; // ST-13
  readonly order: number;
  readonly name: string;
  readonly cite: readonly Cite[];
  readonly actors: readonly string[];
  readonly entry: readonly string[];
  readonly exit: readonly string[];
  readonly exitRule?: 'any' | 'all' | { readonly ends: readonly string[] };
  readonly records?: readonly string[];
  readonly artefacts: readonly string[];
  readonly clocks: readonly string[];
};

export type Transition = {
  readonly from: string;
  readonly event: string;
  readonly to: readonly string[];
  readonly when?: Condition;
  readonly note?: string;
};

/** What starts a clock. */
export type Trigger =
  /** The day of the event; its `until` day when `field` says so (a meeting called for a later day). */
  | { readonly event: string; readonly field?: 'on' | 'until'; readonly when?: Condition; readonly provisional?: boolean }
  /** The later of several events, once all have happened. */
  | { readonly laterOf: readonly string[]; readonly when?: Condition; readonly provisional?: boolean };

export type ClockRule = {
  readonly id: string; // D-08, T-03
  readonly name: string;
  readonly cite: readonly Cite[];
  /** statutory: the duration is in the source; unquantified: the act is, the duration is not; target: a marker. */
  readonly kind: 'statutory' | 'unquantified' | 'target' | 'project';
  readonly obliged: string;
  /** In order of preference: the first whose events have happened and whose condition holds starts the clock. */
  readonly triggers: readonly Trigger[];
  /** Null where the source states none: such a clock is open until it is met, and never overdue. */
  readonly duration: Duration | null;
  readonly counting?: 'calendar-days' | 'business-days';
  /** The setting the duration comes from, when it is ours and not the source's. */
  readonly durationFrom?: string;
  /** What the source prints, where that differs from what is computed. */
  readonly asStated?: { readonly period: string; readonly since: string };
  readonly dueRule?: string;
  readonly remind?: { readonly to: readonly string[]; readonly offsets: readonly Duration[]; readonly basis: string };
  readonly extension?: {
    readonly requestedBy: string; // event
    readonly grantedBy: string;
    readonly refusedBy: string;
    readonly decider: string;
    readonly cap: Duration; // counted from the original due day
    readonly cite: readonly Cite[];
  };
  /** The event that follows from the passing of the due day, dated on the due day. */
  readonly lapse?: { readonly event: string; readonly when?: Condition };
  /** A late act ends the clock as late; without this flag a lapse is final for this clock. */
  readonly lateCounts?: boolean;
  /** One clock for each value of a field of these events, for example each expert. */
  readonly per?: { readonly field: 'expert'; readonly of: string };
  /** Soft limit for an ageing alert where no time is stated. */
  readonly alertAfter?: { readonly duration: Duration; readonly setting: string };
  readonly dueSoon?: Duration;
  readonly fulfilledBy: readonly string[];
  /** A later event that makes the clock without object, for example a due date overtaken by a grant. */
  readonly waivedBy?: readonly string[];
  readonly onLapse: string;
  readonly ambiguities: readonly string[];
};

export type SharingRule = {
  readonly id: string; // SH-24
  readonly version: string; // SV-09
  readonly audience: string;
  readonly access: 'none' | 'read' | 'comment' | 'edit' | 'decide';
  readonly when: string;
  readonly cite: readonly Cite[];
};

export type PreparationItem = {
  readonly id: string; // PR-11
  readonly group: string;
  readonly owner: string;
  readonly required: boolean;
  readonly written?: boolean;
  readonly gate: string;
  readonly item: string;
  readonly cite: readonly Cite[];
};

export type Theme = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly cite: Cite;
  readonly subtopics: readonly {
    readonly id: string;
    readonly name: string;
    readonly cite: Cite;
    readonly elements?: readonly string[];
  }[];
};

export type Procedure = {
  readonly id: string; // ctc-2020
  readonly source: string; // S/2020/731
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly settings: readonly Setting[];
  readonly events: readonly EventRule[];
  readonly stages: readonly StageRule[];
  readonly transitions: readonly Transition[];
  readonly clocks: readonly ClockRule[];
  readonly sharing: readonly SharingRule[];
  readonly preparation: readonly PreparationItem[];
  readonly themes: readonly Theme[];
};
