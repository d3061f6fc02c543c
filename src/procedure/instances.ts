import { type Day, type Duration, plus } from './calendar.ts';
import { holds } from './condition.ts';
import { extended } from './extension.ts';
import type { Instance, Period, Start } from './instance.ts';
import type { Entry } from './journal.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import type { ClockRule, Trigger } from './procedure.ts';
import { type Asked, buildView, durationOf, entriesOf, type View } from './view.ts';

/** Opens a file for reading on a day: the view that every other function of the engine works on. */
export const openFile = (asked: Asked): View => buildView(asked, runsOf);

/** The runs of a clock, oldest first; none while nothing has started it. */
function runsOf(view: View, id: string): readonly Instance[] {
  const clock = view.rules.clock.get(id);
  if (!clock) throw new Error(`${view.procedure.id} has no clock ${id}`);

  view.count.rules += 1;
  const starts = startsOf(view, clock);
  return starts.flatMap((start, at) =>
    sharesOf(view, clock).map((expert) =>
      runOf(view, clock, { start, expert, next: starts[at + 1] ?? null, isAgain: at > 0 }),
    ),
  );
}

/** Where the clock starts: each occurrence of a trigger whose condition held on that day, or the first one. */
function startsOf(view: View, clock: ClockRule): readonly Start[] {
  const found = clock.triggers.flatMap((trigger) =>
    occurrencesOfTrigger(view, trigger)
      .filter(({ on }) => !trigger.when || holds(view, trigger.when, { on }))
      .map((occurrence): Start => startOf(trigger, occurrence)),
  );
  const settled = found.filter((start) => !start.provisional);
  const starts = (settled.length > 0 ? settled : found).sort((a, b) =>
    a.on < b.on ? -1 : Number(a.on > b.on),
  );
  return clock.each ? starts : starts.slice(0, 1);
}

function startOf(trigger: Trigger, { on, id, entry }: Occurrence): Start {
  const event = typeof trigger.event === 'string' ? trigger.event : trigger.event.laterOf.join(' + ');
  const from = trigger.from === 'until' ? (entry?.until ?? on) : on;
  return { event, entryId: id, on: from, provisional: trigger.provisional ?? false };
}

function occurrencesOfTrigger(view: View, { event }: Trigger): readonly Occurrence[] {
  if (typeof event === 'string') return occurrencesOf(view, event);
  const all = event.laterOf.map((one) => occurrencesOf(view, one)[0]);
  const known = all.filter((one) => one !== undefined);
  if (known.length < all.length) return [];
  return known.sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, 1);
}

/** One share for each expert named, where each has a clock of their own; else the one clock of all. */
function sharesOf(view: View, clock: ClockRule): readonly (string | undefined)[] {
  if (!clock.per) return [undefined];
  const named = entriesOf(view, clock.per.of).flatMap((entry) => (entry.expert ? [entry.expert] : []));
  return named.length > 0 ? [...new Set(named)] : [undefined];
}

type Share = {
  readonly start: Start;
  readonly expert: string | undefined;
  readonly next: Start | null;
  /** Another run of the clock came before this one. */
  readonly isAgain: boolean;
};

function runOf(view: View, clock: ClockRule, share: Share): Instance {
  const { start, expert } = share;
  const original = firstDue(view, clock, start.on);
  const { steps, replaced, due, passesOn, refusedOn, cap } = original
    ? extended(view, clock, start.on, original)
    : { steps: [], replaced: [], due: null, passesOn: null, refusedOn: null, cap: null };

  const pending = steps.some((step) => step.decision === null && step.inTime);
  const closesOn = pending ? null : (refusedOn ?? passesOn);
  const fulfilled = actOf(view, clock, { ...share, closesOn });
  const ended = endOf(view, clock, { start, act: fulfilled, due });
  const isDone = (fulfilled && due && fulfilled.on <= due) || (ended && due && ended.on <= due);
  const missed = passesOn !== null && !isDone && !(clock.lapse?.final && fulfilled);
  const lapsed = missed && !pending && !refusedOn && isOver(view, clock, passesOn);

  const periods: [Period, ...Period[]] = [{ due, passesOn, lapsed }];
  // A due day whose duty had been closed before does not lapse.
  periods.unshift(...replaced.map((one) => (isEndedBy(ended, one) ? { ...one, lapsed: false } : one)));
  return {
    clock,
    ...(expert === undefined ? {} : { expert }),
    trigger: start,
    original,
    cap,
    steps,
    periods,
    closesOn,
    fulfilled,
    ended,
  };
}

const isEndedBy = (ended: Instance['ended'], { passesOn }: Period): boolean =>
  ended !== null && passesOn !== null && ended.on <= passesOn;

/** The due day before any extension, null where neither the source nor a setting states a time. */
function firstDue(view: View, clock: ClockRule, from: Day): Day | null {
  if (clock.duration === null) return null;
  const duration: Duration = durationOf(view, clock.durationFrom, clock.duration);
  return plus(from, duration, clock.counting, view.procedure.holidays);
}

/** A day is over when it has ended, or when its lapse was entered on the day itself. */
function isOver(view: View, clock: ClockRule, on: Day): boolean {
  const { lapse } = clock;
  return (
    view.asOf > on || (lapse !== undefined && entriesOf(view, lapse.event).some((entry) => entry.on === on))
  );
}

type Search = Share & { readonly closesOn: Day | null };

/** The act that ends the run: the first one after its start, and before the next run starts. */
function actOf(
  view: View,
  clock: ClockRule,
  { start, expert, next, isAgain, closesOn }: Search,
): Entry | null {
  const counts = (entry: Entry) =>
    clock.fulfilledBy.includes(entry.event) &&
    (clock.actMayPrecede || entry.on >= start.on) &&
    !(isAgain && isBefore(view, entry, start)) &&
    (next === null || isBefore(view, entry, next)) &&
    (expert === undefined || entry.expert === expert) &&
    !(clock.lapse?.final && closesOn !== null && entry.on > closesOn);
  return view.entries.find(counts) ?? null;
}

/** On an earlier day, or entered before the entry that starts the run on the same day. */
function isBefore(view: View, entry: Entry, start: Start): boolean {
  if (entry.on !== start.on) return entry.on < start.on;
  return view.entries.indexOf(entry) < placeOf(view, start);
}

/** The place among the entries of the day of an entry that starts a run; what starts with a lapse is in none. */
const placeOf = (view: View, { entryId, on }: Start): number =>
  view.entries.findIndex((entry) => entry.id === entryId && entry.on === on);

type Ending = { readonly start: Start; readonly act: Entry | null; readonly due: Day | null };

function endOf(view: View, clock: ClockRule, { start, act, due }: Ending): Instance['ended'] {
  const from = start.on;
  const still = (entry: Entry) =>
    entry.on >= from &&
    (act === null || entry.on < act.on) &&
    !(clock.lapse?.final && due !== null && entry.on > due);
  // What starts with a lapse starts at the end of its day, after every entry of it.
  const follows = (entry: Entry) =>
    entry.on > from || (placeOf(view, start) >= 0 && !isBefore(view, entry, start));
  const replacing = view.entries.find(
    (entry) => clock.supersededBy?.includes(entry.event) && follows(entry) && still(entry),
  );
  // Without object from its start, whatever was closed by hand afterwards.
  if (!replacing && !act && clock.waivedWhen && holds(view, clock.waivedWhen, { on: view.asOf }))
    return { as: 'waived', on: from };

  const waiving = view.entries.find(
    (entry) =>
      still(entry) &&
      (clock.waivedBy?.includes(entry.event) ||
        (entry.event === view.procedure.waiver && entry.option === clock.id)),
  );
  if (replacing && !(waiving && waiving.on < replacing.on)) return { as: 'superseded', on: replacing.on };
  return waiving ? { as: 'waived', on: waiving.on } : null;
}
