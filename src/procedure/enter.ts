import { type Day, isDay, plus } from './calendar.ts';
import { eventsIn, hasField, holds, isMentioned, type Moment } from './condition.ts';
import type { Instance } from './instance.ts';
import { openFile } from './instances.ts';
import { type Entry, effective, type Journal } from './journal.ts';
import { firstDayOf } from './occurrence.ts';
import type { EventRule, FieldRule, Need, Procedure } from './procedure.ts';
import type { FileFacts } from './reading.ts';
import type { Refusal } from './refusal.ts';
import type { View } from './view.ts';
import { dayIn } from './zone.ts';

/**
 * Why this entry may not go into the journal now, or null when it may. The answer names the paragraph where the
 * procedure is the reason. An act that has two names, in time and late, is judged under the right one.
 */
export function refusalToEnter(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  entry: Entry,
  asOf: Day,
): Refusal | null {
  const rule = procedure.events.find((event) => event.id === entry.event);
  if (!rule) return { code: 'procedure.unknown-event', kind: 'bad-input', values: { event: entry.event } };
  const unfit = refusalOfDate(procedure, rule, entry, asOf);
  if (unfit) return unfit;
  if (entry.corrects ?? entry.voids) return refusalToChange(procedure, journal, facts, entry);

  const named = classify(procedure, journal, facts, entry);
  const view = openFile({ procedure, journal, facts, asOf: named.on });
  return refusalInView(view, ruleOf(procedure, named.event) ?? rule, named);
}

/** The entry under its right name: comments are "late" only outside every period in force, and never refused. */
export function classify(procedure: Procedure, journal: Journal, facts: FileFacts, entry: Entry): Entry {
  const late = procedure.events.find(
    (rule) => rule.outside && (rule.id === entry.event || rule.outside.of === entry.event),
  );
  if (!late?.outside) return entry;

  const view = openFile({ procedure, journal, facts, asOf: entry.on });
  const runs = late.outside.clocks.flatMap((clock) => view.instancesOf(clock));
  if (runs.length === 0) return entry;
  const inForce = runs.some((run) => isRunning(run, entry.on));
  if (inForce) return { ...entry, event: late.outside.of }; // [V-133]
  return { ...entry, event: late.id };
}

/** A period in which the act still counts runs on that day, or an act that opens the next period is still owed. */
function isRunning(run: Instance, on: Day): boolean {
  if (run.ended || on < run.trigger.on) return false;
  if (!run.clock.lapse?.final) return run.fulfilled === null;
  return run.closesOn === null || on <= run.closesOn;
}

/** The refusal in a file opened on the day of the entry. `asking` leaves out the details, which are not given yet. */
export function refusalInView(view: View, rule: EventRule, entry: Entry, asking = false): Refusal | null {
  const lapse = view.rules.lapseOf.get(rule.id);
  if (lapse) return refusalOfLapse(view, rule, entry, lapse.id);

  const { closing } = view.procedure;
  if (closing && view.entries.some((one) => one.event === closing)) {
    return { code: 'procedure.file-closed', kind: 'not-now' };
  }
  return (
    (asking ? null : refusalOfFields(view, rule, entry)) ??
    refusalOfRepeat(view, rule) ??
    refusalOfNeeds(view, rule, { on: entry.on, proposed: entry, asking })
  );
}

function refusalOfDate(procedure: Procedure, rule: EventRule, entry: Entry, asOf: Day): Refusal | null {
  if (!isDay(entry.on)) return { code: 'procedure.bad-date', kind: 'bad-input', values: { text: entry.on } };
  // It may already be tomorrow in the host country (P-04).
  const latest = rule.localDay ? plus(asOf, 'P1D') : asOf;
  if (entry.on > latest) {
    return { code: 'procedure.in-the-future', kind: 'bad-input', values: { on: entry.on, today: asOf } };
  }
  const day = entry.at && !rule.localDay ? dayIn(entry.at, procedure.zone) : entry.on;
  if (day === entry.on) return null;
  return { code: 'procedure.moment-differs', kind: 'bad-input', values: { on: entry.on, day } };
}

/** What follows from a due day bears the date of that day, and follows only when the act has not come. */
function refusalOfLapse(view: View, rule: EventRule, entry: Entry, clock: string): Refusal | null {
  const run = view.instancesOf(clock).at(-1);
  const due = run?.periods.at(-1)?.passesOn;
  if (!run || !due) return view.facts.excerpt ? null : causeMissing(rule, rule.id, rule.cite);
  if (run.fulfilled && run.fulfilled.on <= due) {
    return { code: 'procedure.answered-already', kind: 'not-now', cite: rule.cite };
  }
  if (entry.on < due)
    return { code: 'procedure.not-lapsed-yet', kind: 'not-now', values: { due }, cite: rule.cite };
  if (entry.on === due) return null;
  return { code: 'procedure.lapse-has-own-date', kind: 'bad-input', values: { due }, cite: rule.cite };
}

function refusalOfFields(view: View, rule: EventRule, entry: Entry): Refusal | null {
  const missing = (rule.fields ?? []).find((field) => isMissing(view, field, entry));
  if (missing) {
    const code = missing.name === 'reason' ? 'procedure.reason-missing' : 'procedure.field-missing';
    return { code, kind: 'bad-input', values: { field: missing.name }, cite: missing.cite ?? rule.cite };
  }
  const options = (rule.fields ?? []).find((field) => field.name === 'option')?.options;
  if (!entry.option || !options || options.includes(entry.option)) return null;
  return {
    code: 'procedure.option-unknown',
    kind: 'bad-input',
    values: { option: entry.option },
    cite: rule.cite,
  };
}

const isMissing = (view: View, field: FieldRule, entry: Entry): boolean =>
  field.required && !hasField(entry, field.name) && !(field.assumedInExcerpt && view.facts.excerpt);

function refusalOfRepeat(view: View, rule: EventRule): Refusal | null {
  const before = rule.recurs ? null : firstDayOf(view, rule.id);
  if (!before) return null;
  return {
    code: 'procedure.already-happened',
    kind: 'conflict',
    values: { event: rule.id, on: before },
    cite: rule.cite,
  };
}

function refusalOfNeeds(view: View, rule: EventRule, moment: Moment): Refusal | null {
  const need = (rule.needs ?? []).find(
    (one) => !(isTakenAsGiven(view, rule, one) && !moment.asking) && !holds(view, one.condition, moment),
  );
  return need ? refusalOfNeed(view, rule, need, moment) : null;
}

function isTakenAsGiven(view: View, rule: EventRule, need: Need): boolean {
  if (!need.assumedInExcerpt || !view.facts.excerpt) return false;
  return !eventsIn(view, need.condition).some((event) => event !== rule.id && isMentioned(view, event));
}

function refusalOfNeed(view: View, rule: EventRule, need: Need, { on, proposed }: Moment): Refusal {
  if (need.condition.is === 'happened') {
    const { event } = need.condition;
    const all = [...effective(view.journal), ...(view.facts.mentioned ?? [])];
    const after = all.find((entry) => entry.event === event && entry.on > on);
    if (!after) return causeMissing(rule, event, need.cite, need.code);
    return {
      code: 'procedure.before-its-cause',
      kind: 'bad-input',
      values: { event: rule.id, on, cause: event, causeOn: after.on },
      cite: need.cite,
    };
  }
  return {
    code: need.code,
    kind: need.kind ?? 'not-now',
    values: valuesOf(view, need, proposed),
    cite: need.cite,
  };
}

const causeMissing = (
  rule: EventRule,
  cause: string,
  cite: Need['cite'],
  code = 'procedure.cause-missing',
): Refusal => ({
  code,
  kind: 'not-now',
  values: { event: rule.id, cause },
  cite,
});

/** The days a refusal speaks of: the one asked for, the cap, and the due day in force. */
function valuesOf(view: View, { condition }: Need, proposed: Entry | undefined): Record<string, string> {
  const clock = clockIn(condition);
  const run = clock === null ? undefined : view.instancesOf(clock).at(-1);
  const due = run?.periods.at(-1)?.due;
  return {
    ...(proposed?.until ? { until: proposed.until } : {}),
    ...(run?.cap ? { cap: run.cap } : {}),
    ...(due ? { due } : {}),
    ...pastIn(view, condition),
  };
}

/** The event after which it is too late, and its day. */
function pastIn(view: View, condition: Need['condition']): Record<string, string> {
  const inner = condition.is === 'not' ? condition.of : condition;
  const asked = inner.is === 'any' ? inner.of : [inner];
  const events = asked.flatMap((one) => (one.is === 'happened' ? [one.event] : []));
  const past = events.find((event) => firstDayOf(view, event) !== null);
  return past ? { past, on: firstDayOf(view, past) ?? view.asOf } : {};
}

function clockIn(condition: Need['condition']): string | null {
  if (condition.is === 'not') return clockIn(condition.of);
  if (condition.is === 'any' || condition.is === 'all')
    return condition.of.map(clockIn).find((one) => one) ?? null;
  return 'clock' in condition ? condition.clock : null;
}

/** A correction needs something to correct, a reason, and a journal that is still lawful afterwards. */
function refusalToChange(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  entry: Entry,
): Refusal | null {
  const target = effective(journal).find((one) => one.id === (entry.corrects ?? entry.voids));
  if (!target || (entry.corrects && target.event !== entry.event)) {
    return { code: 'procedure.nothing-to-correct', kind: 'not-found' };
  }
  if (!entry.reasonGiven) return { code: 'procedure.reason-missing', kind: 'bad-input' };
  return firstUnlawful(procedure, effective([...journal, entry]), facts);
}

/** The first refusal when the journal is entered anew from the beginning; null when all of it is lawful. */
function firstUnlawful(procedure: Procedure, journal: Journal, facts: FileFacts): Refusal | null {
  const ordered = [...journal].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  for (const [at, entry] of ordered.entries()) {
    const rule = ruleOf(procedure, entry.event);
    const others = ordered.filter((one, place) => place < at || one.on > entry.on);
    const view = openFile({ procedure, journal: others, facts, asOf: entry.on });
    const refusal = rule && !view.rules.lapseOf.has(rule.id) ? refusalInView(view, rule, entry) : null;
    if (refusal) return refusal;
  }
  return null;
}

const ruleOf = (procedure: Procedure, event: string): EventRule | undefined =>
  procedure.events.find((rule) => rule.id === event);
