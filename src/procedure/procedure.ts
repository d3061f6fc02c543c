import type { Counting, Day, Duration } from './calendar.ts';
import type { Cause } from './reading.ts';
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
  /** A file's event is entered in a file; a body's event (a yearly list) in the body's own journal. */
  readonly scope?: 'file' | 'body';
  /** What must hold on the day it happens, each with the refusal it leads to. */
  readonly needs?: readonly Need[];
  /** Details that come with it. */
  readonly fields?: readonly FieldRule[];
  /** Its day is the local day in the host country (P-04), not the day at Headquarters. */
  readonly localDay?: boolean;
  /** May happen again in one file. */
  readonly recurs?: boolean;
  /**
   * Two names for one act, told apart by whether it came in time: this one is used outside every period in
   * force, that one inside. Neither is ever refused for being the other; the engine gives it the right name.
   */
  readonly outside?: { readonly of: string; readonly clocks: readonly string[] };
  /** Readers who may know that it happened; the secretariat always does. */
  readonly seenBy: readonly ('committee' | 'state' | 'partner' | 'public')[];
};

export type Need = {
  readonly condition: Condition;
  readonly code: string; // message id of the refusal
  readonly cite: readonly Cite[];
  /** Kind of refusal; not-now when left out. */
  readonly kind?: 'not-now' | 'too-late' | 'bad-input' | 'conflict';
  /** In an excerpt of a file, a cause that the excerpt does not mention is taken as given. */
  readonly assumedInExcerpt?: boolean;
};

export type FieldName = 'days' | 'until' | 'option' | 'expert' | 'component' | 'reason' | 'document';

export type FieldRule = {
  readonly name: FieldName;
  readonly required: boolean;
  /** Required in a file; an excerpt may leave it out. */
  readonly assumedInExcerpt?: boolean;
  readonly options?: readonly string[];
  readonly cite?: readonly Cite[];
};

/** A condition by name. The engine owns the meaning (condition.ts); the rules only refer to it. */
export type Condition =
  /** The event has happened on or before the day. */
  | { readonly is: 'happened'; readonly event: string }
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'setting'; readonly setting: string; readonly equals: string | boolean }
  /** The file itself has this property, for example that the visit is hybrid. */
  | { readonly is: 'file'; readonly property: string }
  /** Among these events the latest one is of this kind (consent given, then declined: not in force). */
  | { readonly is: 'latest'; readonly among: readonly string[]; readonly oneOf: readonly string[] }
  /** Every event of this kind has been followed by one of those. */
  | { readonly is: 'answered'; readonly event: string; readonly by: readonly string[] }
  /** The latest event of this kind came with this detail, or with one of these options. */
  | { readonly is: 'given-with'; readonly event: string; readonly field: FieldName }
  | { readonly is: 'option'; readonly event: string; readonly oneOf: readonly string[] }
  /** The clock has started. */
  | { readonly is: 'started'; readonly clock: string }
  /** The clock has started, and its act has not come yet. */
  | { readonly is: 'owed'; readonly clock: string }
  /** Its due day in force has passed without the act. */
  | { readonly is: 'lapsed'; readonly clock: string }
  /** The act came after the due day, or has not come although the day has passed. */
  | { readonly is: 'late'; readonly clock: string }
  /** A request to extend the clock is undecided; one lodged in time, when `inTime`. */
  | { readonly is: 'request-pending'; readonly clock: string; readonly inTime?: boolean }
  | { readonly is: 'extension-granted'; readonly clock: string }
  /** The last request, lodged in time, was refused after the due day in force. */
  | { readonly is: 'refused-after-due'; readonly clock: string }
  /** The new due day now proposed stays within the cap; and is not before the one in force. */
  | { readonly is: 'within-cap'; readonly clock: string }
  | { readonly is: 'not-shorter'; readonly clock: string }
  /** No obligation of the file is open, or each open one is closed with a reason. */
  | { readonly is: 'nothing-open' };

export type StageRule = {
  readonly id: string; // ST-13
  readonly order: number;
  readonly name: string;
  readonly cite: readonly Cite[];
  readonly actors: readonly string[];
  readonly entry: readonly string[];
  readonly exit: readonly string[];
  /** When the stage is over: with any exit, with all of them, or with these. */
  readonly exitRule: 'any' | 'all' | { readonly ends: readonly string[] };
  readonly records?: readonly string[];
  readonly artefacts: readonly string[];
  readonly clocks: readonly string[];
  /** Runs beside the main sequence, so it does not say where the file stands while another stage is open. */
  readonly beside?: boolean;
};

export type Transition = {
  readonly from: string;
  readonly event: string;
  readonly to: readonly string[];
  readonly when?: Condition;
  /** Stages that end with it although they have exits of their own. */
  readonly closes?: readonly string[];
  readonly note?: string;
};

/** What starts a clock. */
export type Trigger = {
  /** The event; or several, where the later of them starts the clock once all have happened. */
  readonly event: string | { readonly laterOf: readonly string[] };
  /** Counts from the day named in the event instead of the day of the event: a meeting called for a later day. */
  readonly from?: 'until';
  readonly when?: Condition;
  /** Stands in for a better start that is not recorded yet, so the due day may still move. */
  readonly provisional?: boolean;
};

export type ClockRule = {
  readonly id: string; // D-08, T-03
  readonly name: string;
  readonly cite: readonly Cite[];
  /** statutory: the duration is in the source; unquantified: the act is, the duration is not; target: a marker. */
  readonly kind: 'statutory' | 'unquantified' | 'target' | 'project';
  readonly obliged: string;
  readonly triggers: readonly Trigger[];
  /** Starts anew with each occurrence of its trigger; otherwise the first one counts. */
  readonly each?: boolean;
  /** Null where the source states none: such a clock is open until it is met, and never overdue. */
  readonly duration: Duration | null;
  readonly counting?: Counting;
  /** The setting the duration comes from, when it is ours and not the source's. */
  readonly durationFrom?: string;
  /** What the source prints, where that differs from what is computed. */
  readonly asStated?: { readonly period: string; readonly since: string };
  readonly dueRule?: string;
  readonly remind?: {
    readonly to: readonly string[];
    readonly offsets: readonly Duration[]; // counted back from the due day in force
    readonly offsetsFrom?: string; // the setting they come from
    readonly basis: string;
    /** The event that is a reminder sent by hand. */
    readonly byHand?: string;
  };
  /** Who is told when the due day passes without the act, or when it is flagged or an ageing alert is raised. */
  readonly tells?: readonly string[];
  /** No time of its own: asked for by the due day in force of that clock, and flagged on every day after it. */
  readonly dueWith?: string;
  readonly extension?: {
    readonly requestedBy: string; // event
    readonly grantedBy: string;
    readonly refusedBy: string;
    readonly decider: string;
    readonly cap: Duration; // counted from the original due day, over all requests together
    readonly capFrom?: string; // a setting that may lower it, never raise it
    readonly cite: readonly Cite[];
  };
  /** What follows by rule when the due day passes: an event dated on that day. */
  readonly lapse?: {
    readonly event: string;
    /** How an act still owed is then called. */
    readonly outcome: 'lapsed' | 'overdue';
    /** An act after the lapse no longer counts for this clock (it may count for the next one). */
    readonly final: boolean;
  };
  /** One clock for each value of a field of these events, for example each expert. */
  readonly per?: { readonly field: 'expert'; readonly of: string };
  /** Soft limit for an ageing alert where no time is stated. */
  readonly alertAfter?: { readonly duration: Duration; readonly setting: string };
  readonly fulfilledBy: readonly string[];
  /** The act may come before the event that sets the due day. */
  readonly actMayPrecede?: boolean;
  /** Events that put another period in its place, and events or facts that leave it without object. */
  readonly supersededBy?: readonly string[];
  readonly waivedBy?: readonly string[];
  readonly waivedWhen?: Condition;
  /** Why it was not met in time, in words the reader knows; the first that holds is shown. */
  readonly causes?: readonly { readonly cause: Cause; readonly when: Condition }[];
  readonly onLapse: string;
  readonly ambiguities: readonly string[];
};

export type SharingRule = {
  readonly id: string; // SH-24
  readonly version: string; // SV-09
  readonly audience: string;
  readonly access: 'none' | SharingStep['access'];
  readonly when: string;
  /** `when` as data: at a moment the first step that holds says what the audience may do, and nothing where none does. */
  readonly steps: readonly SharingStep[];
  readonly cite: readonly Cite[];
};

export type SharingStep = {
  readonly access: 'read' | 'comment' | 'edit' | 'decide';
  /** Always, when left out. */
  readonly while?: SharingCondition;
  /** Only this part of the version, or only under this obligation. */
  readonly within?: string;
};

/** What opens a version: events of the file, and facts of a version or reader that a rule of sharing names. */
export type SharingCondition =
  | Extract<Condition, { readonly is: 'happened' }>
  /** A setting that is on (`P-16`), or something recorded about the version or the reader. */
  | { readonly is: 'fact'; readonly fact: string }
  | { readonly is: 'all' | 'any'; readonly of: readonly SharingCondition[] }
  | { readonly is: 'not'; readonly of: SharingCondition };

/** One version of a document, for one kind of reader: the draft for the State, the report for partners. */
export type Version = {
  readonly id: string; // SV-09
  readonly artefact: string;
  readonly name: string;
  readonly createdAt: string; // stage
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
  /** The zone in which a due day ends (P-03). */
  readonly zone: string;
  readonly holidays?: readonly Day[];
  /** The event that closes an obligation by hand, with the clock as its option and a reason. */
  readonly waiver?: string;
  /** The event after which nothing more is entered. */
  readonly closing?: string;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly settings: readonly Setting[];
  readonly events: readonly EventRule[];
  readonly stages: readonly StageRule[];
  readonly transitions: readonly Transition[];
  readonly clocks: readonly ClockRule[];
  readonly versions: readonly Version[];
  readonly sharing: readonly SharingRule[];
  readonly preparation: readonly PreparationItem[];
  readonly themes: readonly Theme[];
};
