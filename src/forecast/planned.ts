import { type Day, earlier, later, plus } from '../procedure/calendar.ts';
import { remindersOf } from '../procedure/clocks.ts';
import type { Instance } from '../procedure/instance.ts';
import { durationOf, entriesOf, type View } from '../procedure/view.ts';
import type { Moment, MomentKind } from './moment.ts';

/** A due day with the days between which it was in force; without an end while it is. */
type Window = {
  readonly due: Day | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly passesOn: Day | null;
  readonly lapsed: boolean;
};

/**
 * What time brings in one run of a clock, worked out from the file as it stands: on the days up to that of the view it
 * holds, after it only as long as nobody acts.
 */
export function candidatesOf(view: View, run: Instance): readonly Moment[] {
  if (run.clock.kind === 'target') return markerOf(view, run);
  const windows = windowsOf(view, run);
  return [
    ...windows.flatMap((window) => [
      ...remindersIn(view, run, window),
      ...dueIn(view, run, window),
      ...(run.clock.dueWith === undefined ? passedIn(view, run, window) : []),
    ]),
    ...alertOf(view, run),
    ...flagsOf(view, run, windows),
    ...sentByHand(view, run, windows),
  ];
}

/** The due days a run has had, each from the day it was set to the day another one replaced it. */
function windowsOf(view: View, run: Instance): readonly Window[] {
  const { dueWith } = run.clock;
  if (dueWith !== undefined) return [askedBy(view, run, dueWith)];
  const granted = run.steps.flatMap(({ decision, decidedOn }) =>
    decision === 'granted' && decidedOn ? [decidedOn] : [],
  );
  return run.periods.map(({ due, passesOn, lapsed }, place) => ({
    due,
    passesOn,
    from: granted[place - 1] ?? run.trigger.on,
    to: granted[place] ?? null,
    lapsed,
  }));
}

/** Without a time of its own, it is asked for by the due day of the other clock that was in force when it began. */
function askedBy(view: View, run: Instance, clock: string): Window {
  const { on } = run.trigger;
  const other = view.instancesOf(clock).findLast((one) => one.trigger.on <= on);
  const inForce = other && windowsOf(view, other).findLast(({ from }) => from <= on);
  return { due: inForce?.due ?? null, from: on, to: null, passesOn: null, lapsed: false };
}

const endOf = (run: Instance): Day | null => run.ended?.on ?? run.fulfilled?.on ?? null;

/** Until the day of the act itself: a reminder of the morning stands, though the act came in the afternoon. */
function isOpenOn(run: Instance, on: Day): boolean {
  const end = endOf(run);
  return on >= run.trigger.on && (end === null || on <= end);
}

const isIn = ({ from, to }: Window, on: Day): boolean => on >= from && (to === null || on <= to);

function remindersIn(view: View, run: Instance, window: Window): readonly Moment[] {
  const { due } = window;
  if (!due) return [];
  return remindersOf(view, run, due)
    .filter((on) => isIn(window, on) && isOpenOn(run, on))
    .map((on) => momentOf(view, run, { kind: 'reminder', on, window }));
}

function dueIn(view: View, run: Instance, window: Window): readonly Moment[] {
  const { due } = window;
  if (!due || due <= run.trigger.on || !isIn(window, due) || !isOpenOn(run, due)) return [];
  return [momentOf(view, run, { kind: 'due', on: due, window })];
}

/** A due day that passed; or one still to come, which passes if nobody acts. */
function passedIn(view: View, run: Instance, window: Window): readonly Moment[] {
  const { passesOn, to, lapsed } = window;
  const ahead = passesOn !== null && passesOn >= view.asOf && to === null && endOf(run) === null;
  if (!passesOn || !(lapsed || ahead)) return [];
  return [momentOf(view, run, { kind: kindOfPassing(run), on: passesOn, window })];
}

function kindOfPassing({ clock }: Instance): MomentKind {
  if (clock.kind === 'target') return 'marker';
  return clock.lapse?.outcome === 'lapsed' ? 'lapse' : 'overdue';
}

const hasPassed = (kind: MomentKind): boolean => kind === 'lapse' || kind === 'overdue' || kind === 'marker';

/** A marker of a running total binds nobody; some are told of when they pass. */
function markerOf(view: View, run: Instance): readonly Moment[] {
  const window = windowsOf(view, run).at(-1);
  if (!run.clock.tells || !window) return [];
  return passedIn(view, run, window);
}

function alertOf(view: View, run: Instance): readonly Moment[] {
  const { alertAfter } = run.clock;
  if (!alertAfter) return [];
  const on = plus(run.trigger.on, durationOf(view, alertAfter.setting, alertAfter.duration));
  return isOpenOn(run, on) ? [momentOf(view, run, { kind: 'alert', on })] : [];
}

/** One on every day after the day by which it was asked for, and one more ahead while it is open. */
function flagsOf(view: View, run: Instance, [window]: readonly Window[]): readonly Moment[] {
  if (run.clock.dueWith === undefined || !window?.due) return [];
  const end = endOf(run);
  const until = end === null ? plus(view.asOf, 'P1D') : earlier(end, view.asOf);
  const flags: Moment[] = [];
  for (let on = plus(later(window.due, run.trigger.on), 'P1D'); on <= until; on = plus(on, 'P1D')) {
    flags.push(momentOf(view, run, { kind: 'flag', on, window }));
  }
  return flags;
}

function sentByHand(view: View, run: Instance, windows: readonly Window[]): readonly Moment[] {
  const { remind } = run.clock;
  if (!remind?.byHand) return [];
  return entriesOf(view, remind.byHand)
    .filter(({ on }) => isOpenOn(run, on))
    .map(({ id, on }) => {
      const window = windows.findLast((one) => isIn(one, on));
      const sent = momentOf(view, run, { kind: 'sent', on, ...(window && { window }) });
      return { ...sent, key: `${sent.key}:${id}` };
    });
}

type Planned = { readonly kind: MomentKind; readonly on: Day; readonly window?: Window };

function momentOf(view: View, run: Instance, { kind, on, window }: Planned): Moment {
  const { clock, trigger } = run;
  const passed = hasPassed(kind);
  const event = passed ? (clock.lapse?.event ?? null) : null;
  const due = window?.due ?? null;
  // A start that follows from a day that passed is known on the day after, and so is what it brings.
  const startKnown = view.rules.lapseOf.has(trigger.event) ? plus(trigger.on, 'P1D') : trigger.on;
  return {
    key: keyOf(run, { kind, on, due }),
    kind,
    clock: clock.id,
    expert: run.expert ?? null,
    run: trigger.entryId,
    on,
    knownOn: later(passed ? plus(on, 'P1D') : on, startKnown),
    due,
    provisional: trigger.provisional,
    to: toldOf(run, kind),
    event,
    opens: event === null ? [] : openedBy(view, event, on),
    moot: isMoot(view, run, { kind, on, ...(window && { window }) }),
    cites: clock.cite,
  };
}

const keyOf = (
  { clock, expert, trigger }: Instance,
  { kind, on, due }: Pick<Moment, 'kind' | 'on' | 'due'>,
) => [clock.id, expert ?? '', trigger.entryId, kind, on, due ?? ''].join(':');

function toldOf({ clock }: Instance, kind: MomentKind): readonly string[] {
  if (kind === 'reminder' || kind === 'sent') return clock.remind?.to ?? [];
  if (kind === 'due') return [...new Set([...(clock.remind?.to ?? []), clock.obliged])];
  return clock.tells ?? [];
}

/** The clocks that the event starts on that day. */
function openedBy(view: View, event: string, on: Day): readonly string[] {
  return view.procedure.clocks
    .filter(({ triggers }) => triggers.some((trigger) => trigger.event === event))
    .filter(({ id }) =>
      view.instancesOf(id).some(({ trigger }) => trigger.event === event && trigger.on === on),
    )
    .map(({ id }) => id);
}

/** What passed has passed, whoever acted since; the rest is of use only while the duty and its due day stand. */
function isMoot(view: View, run: Instance, { kind, on, window }: Planned): boolean {
  if (hasPassed(kind) || kind === 'sent') return false;
  if (endOf(run) !== null || (window !== undefined && window.to !== null)) return true;
  return kind === 'flag' && on < view.asOf;
}
