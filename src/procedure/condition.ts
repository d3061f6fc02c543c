import type { Day } from './calendar.ts';
import type { Instance } from './instance.ts';
import type { Entry } from './journal.ts';
import { happened, occurrencesOf } from './occurrence.ts';
import type { Condition, FieldName } from './procedure.ts';
import { entriesOf, settingOf, type View } from './view.ts';

/**
 * When a condition is asked: the day, the entry now proposed where there is one, and whether somebody only asks
 * what is lawful next (then nothing is taken as given that the file does not know).
 */
export type Moment = { readonly on: Day; readonly proposed?: Entry; readonly asking?: boolean };

type Kind = Condition['is'];
type Of<K extends Kind> = Extract<Condition, { is: K }>;
type Meanings = { readonly [K in Kind]: (view: View, condition: Of<K>, moment: Moment) => boolean };

/** Whether the condition holds in the file on that day. */
export function holds(view: View, condition: Condition, moment: Moment): boolean {
  view.count.rules += 1;
  const meaning = meanings[condition.is] as (view: View, condition: Condition, moment: Moment) => boolean;
  return meaning(view, condition, moment);
}

const meanings: Meanings = {
  happened: (view, { event }, { on }) => happened(view, event, on),
  all: (view, { of }, moment) => of.every((one) => holds(view, one, moment)),
  any: (view, { of }, moment) => of.some((one) => holds(view, one, moment)),
  not: (view, { of }, moment) => !holds(view, of, moment),
  setting: (view, { setting, equals }) => settingOf(view, setting) === equals,
  file: (view, { property }) => view.facts.properties?.includes(property) ?? false,
  latest: (view, { among, oneOf }, { on }) => {
    const last = view.entries.findLast((entry) => entry.on <= on && among.includes(entry.event));
    return last !== undefined && oneOf.includes(last.event);
  },
  answered: (view, { event, by }, { on }) => {
    const last = view.entries.findLast(
      (entry) => entry.on <= on && (entry.event === event || by.includes(entry.event)),
    );
    return last === undefined || by.includes(last.event);
  },
  'given-with': (view, { event, field }, { on, proposed }) => {
    const entry =
      proposed?.event === event ? proposed : entriesOf(view, event).findLast((one) => one.on <= on);
    return entry !== undefined && hasField(entry, field);
  },
  option: (view, { event, oneOf }, { on }) => {
    const entry = entriesOf(view, event).findLast((one) => one.on <= on);
    return entry?.option === undefined || oneOf.includes(entry.option);
  },
  started: (view, { clock }, { on }) =>
    view.instancesOf(clock).some((run) => run.trigger.on <= on && !run.ended),
  owed: (view, { clock }, { on }) =>
    view.instancesOf(clock).some((run) => run.trigger.on <= on && !run.ended && !run.fulfilled),
  lapsed: (view, { clock }, { on }) =>
    view
      .instancesOf(clock)
      .some((run) =>
        run.periods.some(({ passesOn, lapsed }) => lapsed && passesOn !== null && passesOn <= on),
      ),
  late: (view, { clock }, { on }) =>
    view.instancesOf(clock).some((run) => {
      const due = run.periods.at(-1)?.due;
      return due !== null && due !== undefined && !run.ended && (run.fulfilled?.on ?? on) > due;
    }),
  'request-pending': (view, { clock, inTime }, { on }) =>
    stepsOf(view, clock).some(
      (step) =>
        step.requestedOn !== null &&
        step.requestedOn <= on &&
        (step.decidedOn === null || step.decidedOn > on) &&
        (!inTime || step.inTime),
    ),
  'extension-granted': (view, { clock }, { on }) =>
    stepsOf(view, clock).some(
      (step) => step.decision === 'granted' && step.decidedOn !== null && step.decidedOn <= on,
    ),
  'refused-after-due': (view, { clock }, { on }) => {
    const run = view.instancesOf(clock).at(-1);
    const at = run?.steps.findLastIndex((one) => one.decidedOn !== null && one.decidedOn <= on) ?? -1;
    const step = run?.steps[at];
    const granted = run?.steps.slice(0, at).filter(({ decision }) => decision === 'granted').length ?? 0;
    const due = run?.periods[granted]?.due;
    return step?.decision === 'refused' && step.inTime && !!due && !!step.decidedOn && step.decidedOn > due;
  },
  'within-cap': (view, { clock }, { proposed }) => withinCap(view.instancesOf(clock).at(-1), proposed),
  'not-shorter': (view, { clock }, { proposed }) => {
    const due = view.instancesOf(clock).at(-1)?.periods.at(-1)?.due;
    return !due || !proposed?.until || proposed.until >= due;
  },
  'nothing-open': (view) =>
    view.procedure.clocks.every((clock) => view.instancesOf(clock.id).every(isSettled)),
};

/** An obligation with nothing left to do: met, closed, over by rule, or only a marker. */
function isSettled(run: Instance): boolean {
  if (run.fulfilled || run.ended || run.clock.kind === 'target') return true;
  return run.clock.lapse?.final === true && run.periods.at(-1)?.lapsed === true;
}

function withinCap(run: Instance | undefined, proposed: Entry | undefined): boolean {
  return !run?.cap || !proposed?.until || proposed.until <= run.cap; // [V-126]
}

const stepsOf = (view: View, clock: string) => view.instancesOf(clock).flatMap((run) => run.steps);

/** Whether the entry carries the detail. */
export function hasField(entry: Entry, field: FieldName): boolean {
  if (field === 'reason') return entry.reasonGiven === true;
  if (field === 'document') return entry.documentGiven === true;
  return entry[field] !== undefined;
}

/** The events a condition speaks of, through the clocks it names as well. */
export function eventsIn(view: View, condition: Condition): readonly string[] {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => eventsIn(view, one));
    case 'not':
      return eventsIn(view, condition.of);
    case 'latest':
      return condition.among;
    case 'happened':
    case 'answered':
    case 'given-with':
    case 'option':
      return [condition.event];
    case 'setting':
    case 'file':
    case 'nothing-open':
      return [];
    default:
      return eventsOfClock(view, condition.clock);
  }
}

function eventsOfClock(view: View, clock: string): readonly string[] {
  const rule = view.rules.clock.get(clock);
  return (rule?.triggers ?? []).flatMap(({ event }) => {
    const events = typeof event === 'string' ? [event] : event.laterOf;
    return events.flatMap((one) => {
      const before = view.rules.lapseOf.get(one);
      return before && before.id !== clock ? [one, ...eventsOfClock(view, before.id)] : [one];
    });
  });
}

/** Whether the file, or the excerpt that is being read, speaks of the event on whatever day. */
export const isMentioned = (view: View, event: string): boolean =>
  [...view.journal, ...(view.facts.mentioned ?? [])].some((entry) => entry.event === event) ||
  occurrencesOf(view, event).length > 0;
