import { back, type Day, type Duration, daysBetween, lastWorkingDay, plus } from './calendar.ts';
import { holds } from './condition.ts';
import type { Instance, Period } from './instance.ts';
import { openFile } from './instances.ts';
import { earlierDaysOf, type Journal } from './journal.ts';
import type { ClockRule, Procedure } from './procedure.ts';
import type { Calculation, Cause, ClockReading, FileFacts, Outcome } from './reading.ts';
import { type Count, durationOf, settingOf, type View } from './view.ts';

const soon = 7; // days left from which an open clock is shown as due soon; ours, for display only

/**
 * Every clock of the procedure in this file, read on a day, in the order of the procedure: one reading for each
 * run and for each due day that was replaced, and one that says "not started" for a clock without a run.
 */
export function clocksOf(
  procedure: Procedure,
  journal: Journal,
  facts: FileFacts,
  asOf: Day,
  count?: Count,
): readonly ClockReading[] {
  return readClocks(openFile({ procedure, journal, facts, asOf, count }));
}

export function readClocks(view: View): readonly ClockReading[] {
  return view.procedure.clocks.flatMap((clock) => {
    const runs = view.instancesOf(clock.id);
    return runs.length === 0 ? [notStarted(clock)] : runs.flatMap((run) => readingsOf(view, run));
  });
}

function readingsOf(view: View, run: Instance): readonly ClockReading[] {
  const inForce = run.periods.length - 1;
  return run.periods.map((period, at) =>
    at < inForce ? replacedReading(view, run, period) : readingInForce(view, run, period),
  );
}

/** A due day that a grant replaced: superseded, or lapsed where it had passed first. */
function replacedReading(view: View, run: Instance, period: Period): ClockReading {
  return { ...baseOf(view, run, period.due), outcome: period.lapsed ? 'lapsed' : 'superseded' };
}

function readingInForce(view: View, run: Instance, { due }: Period): ClockReading {
  const outcome = outcomeOf(view, run, due);
  const running = outcome === 'open' || outcome === 'due-soon' || outcome === 'overdue';
  return {
    ...baseOf(view, run, due),
    outcome,
    fulfilled: run.ended ? null : (run.fulfilled?.on ?? null),
    fulfilledBy: run.ended ? null : (run.fulfilled?.event ?? null),
    cause: causeOf(view, run, outcome),
    daysLeft: due && running ? daysBetween(view.asOf, due) : null,
    reminders: due && !run.ended ? remindersOf(view, run, due) : [],
  };
}

function outcomeOf(view: View, run: Instance, due: Day | null): Outcome {
  if (run.ended) return run.ended.as;
  if (run.fulfilled) return due === null || run.fulfilled.on <= due ? 'met' : 'late';
  if (due === null) return 'open';
  if (view.asOf <= due && !run.periods.at(-1)?.lapsed) {
    return daysBetween(view.asOf, due) <= soon ? 'due-soon' : 'open';
  }
  if (run.steps.some((step) => step.decision === null && step.inTime)) return 'awaiting-decision'; // [V-127]
  return run.clock.lapse?.outcome ?? 'overdue';
}

/** Why it was not met in time: the first cause of the rule that holds, or another one. */
function causeOf(view: View, run: Instance, outcome: Outcome): Cause | null {
  const missed = outcome === 'late' || outcome === 'overdue' || outcome === 'lapsed';
  if (!missed || !run.clock.causes) return null;
  const on = run.fulfilled?.on ?? view.asOf;
  return run.clock.causes.find(({ when }) => holds(view, when, { on }))?.cause ?? 'other'; // [V-012]
}

/** The days on which the rule reminds of a due day, counted back from it, none before the clock started. */
export function remindersOf(view: View, run: Instance, due: Day): readonly Day[] {
  const { remind } = run.clock;
  if (!remind) return [];
  const ours = remind.offsetsFrom === undefined ? undefined : settingOf(view, remind.offsetsFrom);
  const offsets = Array.isArray(ours) ? (ours as readonly Duration[]) : remind.offsets;
  return offsets
    .map((offset) => plus(due, back(offset)))
    .filter((on) => on >= run.trigger.on)
    .sort();
}

function baseOf(view: View, run: Instance, due: Day | null): ClockReading {
  const { clock, trigger } = run;
  const alert = clock.alertAfter;
  const open = !run.fulfilled && !run.ended;
  return {
    ...notStarted(clock),
    ...(run.expert === undefined ? {} : { expert: run.expert }),
    from: trigger.on,
    due,
    provisional: trigger.provisional,
    lastWorkingDay: due && lastWorkingDay(due, view.procedure.holidays),
    alertOn: alert && open ? plus(trigger.on, durationOf(view, alert.setting, alert.duration)) : null,
    extensions: run.steps,
    calculation: calculationOf(view, run),
  };
}

/** Why this date: every figure of the sum, with the settings used and the values it had before. */
function calculationOf(view: View, run: Instance): Calculation {
  const { clock, trigger } = run;
  const duration = clock.duration && durationOf(view, clock.durationFrom, clock.duration);
  const used = [
    clock.durationFrom,
    clock.remind?.offsetsFrom,
    clock.extension?.capFrom,
    clock.alertAfter?.setting,
  ];
  return {
    trigger: trigger.event,
    triggerEntry: trigger.entryId,
    triggerOn: trigger.on,
    duration,
    counting: clock.counting ?? 'calendar-days',
    original: run.original,
    cap: run.cap,
    settings: used.filter((setting) => setting !== undefined),
    earlier: duration ? earlierValues(view, run, duration) : [],
  };
}

function earlierValues(view: View, run: Instance, duration: Duration): Calculation['earlier'] {
  const { counting } = run.clock;
  const value = (because: string) => (from: Day) => ({
    from,
    due: plus(from, duration, counting, view.procedure.holidays),
    because,
  });
  const corrected = earlierDaysOf(view.journal, run.trigger.entryId).map(value('corrected'));
  return [...standInsOf(view, run).map(value('provisional')), ...corrected]; // [V-010]
}

/** The days that stood in for the start of the clock before it was known. */
function standInsOf(view: View, run: Instance): readonly Day[] {
  if (run.trigger.provisional) return [];
  return run.clock.triggers.flatMap(({ provisional, event }) =>
    provisional && typeof event === 'string' ? (view.byEvent.get(event) ?? []).map((entry) => entry.on) : [],
  );
}

function notStarted(clock: ClockRule): ClockReading {
  return {
    id: clock.id,
    obliged: clock.obliged,
    kind: clock.kind,
    from: null,
    due: null,
    outcome: 'not-started',
    fulfilled: null,
    fulfilledBy: null,
    provisional: false,
    cause: null,
    daysLeft: null,
    reminders: [],
    lastWorkingDay: null,
    alertOn: null,
    extensions: [],
    calculation: null,
    cites: clock.cite,
  };
}
