import { type Day, later } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { along, type DayScale, type Extent, turned, turnedExtent } from './day-scale.ts';
import { grouped } from './grouped.ts';
import type { Placeable } from './packing.ts';

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
  /** Where the words stand: after the bar, or before it when there is no room after it. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
};

type Given = { readonly today: Day; readonly labelWidth?: (reading: ClockReading) => number };

const leastWidth = 3;
const labelGap = 8;

/** A bar for each clock that has started, one for each expert where there is a clock for each. */
export function barsOf(clocks: readonly ClockReading[], scale: DayScale, given: Given): readonly Bar[] {
  return grouped(clocks, keyOf).flatMap(([key, readings]) => {
    const inForce = readings.findLast((one) => one.outcome !== 'superseded') ?? readings.at(-1);
    return inForce ? [barOf(key, inForce, readings, scale, given)] : [];
  });
}

export function keyOf(reading: ClockReading): string {
  return reading.expert ? `${reading.id}/${reading.expert}` : reading.id;
}

function barOf(
  key: string,
  reading: ClockReading,
  all: readonly ClockReading[],
  scale: DayScale,
  given: Given,
): Bar {
  const start = firstOf(all.map((one) => one.from)) ?? given.today;
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
    replaced: replacedDays(reading, all).map((day) => turned(scale, along(scale, day))),
    openEnded: reading.due === null,
    label: { x: turned(scale, place.x), anchor: place.anchor },
    taken: turnedExtent(scale, place.taken[0], place.taken[1]),
  };
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

function replacedDays(inForce: ClockReading, all: readonly ClockReading[]): readonly Day[] {
  const days = all.map((one) => one.due).filter((due): due is Day => due !== null && due !== inForce.due);
  return [...new Set(days)].toSorted();
}

function labelPlace(from: number, to: number, room: number, scale: DayScale) {
  const after = to + labelGap + room;
  if (room === 0 || after <= scale.width || from < room + labelGap) {
    const x = to + labelGap;
    return { x, anchor: 'start', taken: [from, room === 0 ? to : after] } as const;
  }
  return { x: from - labelGap, anchor: 'end', taken: [from - labelGap - room, to] } as const;
}

function firstOf(days: readonly (Day | null)[]): Day | undefined {
  return days.filter((day): day is Day => day !== null).toSorted()[0];
}
