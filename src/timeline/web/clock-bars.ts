import { isRunning } from '../../clocks/web/due-list.ts';
import { type Day, earlier, later } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { along, type DayScale, type Extent, turned, turnedExtent } from './day-scale.ts';
import type { Placeable } from './packing.ts';
import { type Run, runsOf } from './runs.ts';

/** One clock as a bar from its trigger to its due day. */
export type Bar = Placeable & {
  readonly key: string;
  /** The reading in force; due days that were replaced are marks on the same bar. */
  readonly reading: ClockReading;
  readonly body: Extent;
  /** The time a grant has added. */
  readonly hatched: Extent | null;
  /** From the due day to the late act, or to today while the act is still missing. */
  readonly overrun: Extent | null;
  /** The day of the act that ended it. */
  readonly done: number | null;
  /** Due days that were replaced. */
  readonly replaced: readonly number[];
  /** No due day is stated: the bar goes on until the act. */
  readonly openEnded: boolean;
  /** The part that has gone by while it runs. */
  readonly elapsed: Extent | null;
  readonly label: Label;
};

/** Where words stand, and which way they run from there. */
export type Label = {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** On the thing itself, not beside it. */
  readonly isOn: boolean;
};

type LabelPlace = Label & { readonly taken: readonly [number, number] };

type Given = { readonly today: Day; readonly labelWidth?: (reading: ClockReading) => number };

const leastWidth = 3;
const labelGap = 8;

/** A bar for each run of a clock, in the order in which they started. */
export function barsOf(clocks: readonly ClockReading[], scale: DayScale, given: Given): readonly Bar[] {
  return runsOf(clocks)
    .toSorted((a, b) => orderOf(a.inForce).localeCompare(orderOf(b.inForce)))
    .map((run) => barOf(run, scale, given));
}

const orderOf = ({ from, due }: ClockReading): string => `${from} ${due ?? '9999'}`;

function barOf({ key, inForce: reading, replaced }: Run, scale: DayScale, given: Given): Bar {
  const start = reading.from ?? given.today;
  const end = reading.due ?? reading.fulfilled ?? later(start, given.today);
  const overrunUntil = overrunOf(reading, given.today);

  const from = along(scale, start);
  const to = Math.max(along(scale, end), from + leastWidth);
  const last = overrunUntil ? along(scale, overrunUntil) : to;
  const room = given.labelWidth?.(reading) ?? 0;
  const place = labelPlace(from, Math.max(to, last), room, scale);

  return {
    key,
    reading,
    body: turnedExtent(scale, from, to),
    hatched: hatchedOf(reading, scale),
    overrun: overrunUntil ? turnedExtent(scale, along(scale, end), last) : null,
    done: reading.fulfilled ? turned(scale, along(scale, reading.fulfilled)) : null,
    replaced: replaced.flatMap(({ due }) => (due ? [turned(scale, along(scale, due))] : [])),
    openEnded: reading.due === null,
    elapsed: elapsedOf(reading, start, end, scale, given.today),
    label: { x: turned(scale, place.x), anchor: place.anchor, isOn: place.isOn },
    taken: turnedExtent(scale, place.taken[0], place.taken[1]),
  };
}

function elapsedOf(reading: ClockReading, start: Day, end: Day, scale: DayScale, today: Day): Extent | null {
  if (!isRunning(reading) || today <= start) return null;
  return turnedExtent(scale, along(scale, start), along(scale, earlier(today, end)));
}

function hatchedOf(reading: ClockReading, scale: DayScale): Extent | null {
  const original = reading.calculation?.original;
  const granted = reading.extensions.some((step) => step.decision === 'granted');
  if (!granted || !original || !reading.due || reading.due <= original) return null;
  return turnedExtent(scale, along(scale, original), along(scale, reading.due));
}

function overrunOf(reading: ClockReading, today: Day): Day | null {
  if (!reading.due) return null;
  if (reading.fulfilled) return reading.fulfilled > reading.due ? reading.fulfilled : null;
  return reading.outcome === 'overdue' || reading.outcome === 'awaiting-decision'
    ? later(reading.due, today)
    : null;
}

/**
 * A place for words of so many pixels beside something that reaches from one place to another: after it, before it,
 * or, where neither side has room, on it.
 */
export function labelPlace(from: number, to: number, room: number, scale: DayScale): LabelPlace {
  const after = to + labelGap + room;
  if (room === 0) return { x: to, anchor: 'start', isOn: false, taken: [from, to] };
  if (after <= scale.width) return { x: to + labelGap, anchor: 'start', isOn: false, taken: [from, after] };
  const before = from - labelGap - room;
  if (before >= 0) return { x: from - labelGap, anchor: 'end', isOn: false, taken: [before, to] };
  const on = Math.max(to, from + labelGap + room);
  return { x: from + labelGap, anchor: 'start', isOn: true, taken: [from, on] };
}
