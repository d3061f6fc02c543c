import type { Day, Duration } from './calendar.ts';
import type { Instance } from './instance.ts';
import { type Entry, effective, type Journal } from './journal.ts';
import type { ClockRule, EventRule, Procedure } from './procedure.ts';
import type { FileFacts } from './reading.ts';

/** How many rules a reading has looked at. It depends on the file alone, never on how many files there are. */
export type Count = { rules: number };

/** A file on a day, indexed once so that each rule can ask it at once. Lives for one reading only. */
export type View = {
  readonly procedure: Procedure;
  readonly facts: FileFacts;
  readonly asOf: Day;
  /** As entered, corrections and all. */
  readonly journal: Journal;
  /** What is held to have happened until the day, by day and then as entered. */
  readonly entries: Journal;
  readonly byEvent: ReadonlyMap<string, Journal>;
  /** In an excerpt: causes it does not mention, with the first day by which they must have happened. */
  readonly assumed: ReadonlyMap<string, Day>;
  readonly rules: RuleIndex;
  readonly instancesOf: (clock: string) => readonly Instance[];
  readonly count: Count;
};

export type Asked = {
  readonly procedure: Procedure;
  readonly journal: Journal;
  readonly facts: FileFacts;
  readonly asOf: Day;
  readonly count?: Count | undefined;
};

type RuleIndex = {
  readonly event: ReadonlyMap<string, EventRule>;
  readonly clock: ReadonlyMap<string, ClockRule>;
  /** The clock from whose lapse an event follows. */
  readonly lapseOf: ReadonlyMap<string, ClockRule>;
};

const indexes = new WeakMap<Procedure, RuleIndex>();
const none: Journal = [];
const nothing: ReadonlyMap<string, Day> = new Map();

/** The view of a file; `start` computes the runs of a clock, and is asked at most once for each clock. */
export function buildView(asked: Asked, start: (view: View, clock: string) => readonly Instance[]): View {
  const entries = effective(asked.journal)
    .filter((entry) => entry.on <= asked.asOf)
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const known = new Map<string, readonly Instance[]>();
  const rules = indexOf(asked.procedure);
  const view: View = {
    ...asked,
    entries,
    byEvent: grouped(entries),
    assumed: asked.facts.excerpt ? causesOf(rules, entries, asked.facts.mentioned ?? entries) : nothing,
    rules,
    count: asked.count ?? { rules: 0 },
    instancesOf: (clock) => {
      const found = known.get(clock) ?? start(view, clock);
      known.set(clock, found);
      return found;
    },
  };
  return view;
}

/** Entries of an event until the day of the view, oldest first. */
export const entriesOf = (view: View, event: string): Journal => view.byEvent.get(event) ?? none;

/** The setting's value for this file: the file's own, or the default of the procedure. */
export function settingOf(view: View, id: string): string | boolean | null | readonly string[] | undefined {
  const own = view.facts.settings?.[id];
  return own !== undefined ? own : view.procedure.settings.find((setting) => setting.id === id)?.default;
}

/** The setting as a duration, or the fallback where it is none. */
export function durationOf(view: View, setting: string | undefined, fallback: Duration): Duration {
  const value = setting === undefined ? undefined : settingOf(view, setting);
  return typeof value === 'string' && /^P\d+[DWMY]$/.test(value) ? (value as Duration) : fallback;
}

function grouped(entries: Journal): ReadonlyMap<string, Journal> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.event);
    if (group) group.push(entry);
    else groups.set(entry.event, [entry]);
  }
  return groups;
}

function indexOf(procedure: Procedure): RuleIndex {
  const known = indexes.get(procedure);
  if (known) return known;
  const index = {
    event: new Map(procedure.events.map((event) => [event.id, event])),
    clock: new Map(procedure.clocks.map((clock) => [clock.id, clock])),
    lapseOf: new Map(procedure.clocks.flatMap((clock) => (clock.lapse ? [[clock.lapse.event, clock]] : []))),
  };
  indexes.set(procedure, index);
  return index;
}

/** Every cause of what an excerpt mentions that it does not mention itself, however far back. */
function causesOf(rules: RuleIndex, entries: Journal, mentioned: Journal): ReadonlyMap<string, Day> {
  const told = new Set(mentioned.map((entry) => entry.event));
  const causes = new Map<string, Day>();
  const follow = (event: string, on: Day): void => {
    for (const { condition, assumedInExcerpt } of rules.event.get(event)?.needs ?? []) {
      if (!assumedInExcerpt || condition.is !== 'happened' || told.has(condition.event)) continue;
      if (causes.has(condition.event)) continue;
      causes.set(condition.event, on);
      follow(condition.event, on);
    }
  };
  for (const entry of entries) follow(entry.event, entry.on);
  return causes;
}
