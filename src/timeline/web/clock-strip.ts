import { isRunning } from '../../clocks/web/due-list.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { type Bar, barsOf, type Label, labelPlace } from './clock-bars.ts';
import { along, type DayScale, dayScale, turned, turnedExtent, xOf } from './day-scale.ts';
import { type MonthMark, monthMarks, monthStart } from './month-axis.ts';
import { type Packed, type Placeable, packed } from './packing.ts';

/** The picture of a file's clocks on one line of time, as numbers; drawing them is left to ClockStrip.tsx. */
export type Strip = {
  readonly scale: DayScale;
  readonly months: readonly MonthMark[];
  readonly bars: readonly Packed<Bar>[];
  readonly lanes: number;
  /** The markers of the annex. */
  readonly ticks: readonly Packed<Tick>[];
  readonly tickRows: number;
  readonly links: readonly Link[];
  /** Where today lies; null when it lies outside the strip. */
  readonly today: number | null;
};

export type Tick = Placeable & {
  readonly key: string;
  readonly reading: ClockReading;
  readonly x: number;
  readonly label: Label;
};

/** The lapse of one clock has set another going, or what ended a clock of such a chain has. */
export type Link = {
  readonly from: string;
  readonly to: string;
  readonly x: number;
  readonly fromLane: number;
  readonly toLane: number;
};

export type StripOptions = {
  readonly today: Day;
  readonly width: number;
  readonly mirrored?: boolean;
  /** How many pixels the words beside a bar take; none when left out. */
  readonly labelWidth?: (reading: ClockReading) => number;
  /** How many pixels the name of a marker takes, and that of a month with its year. */
  readonly markWidth?: number;
  readonly monthWidth?: number;
  /** The event that follows from the lapse of a clock, by id of the clock. */
  readonly lapses?: Readonly<Record<string, string>>;
};

const barGap = 10;
const tickGap = 6;
const tickHalf = 6;

/** The strip of these clocks; null when none of them has started, so that there is nothing to draw. */
export function clockStrip(readings: readonly ClockReading[], options: StripOptions): Strip | null {
  const started = readings.filter((reading) => reading.from !== null);
  const scale = scaleFor(started, options);
  if (!scale) return null;

  const clocks = started.filter((reading) => reading.kind !== 'target');
  const bars = packed(barsOf(clocks, scale, options), barGap, 'descending');
  const ticks = packed(ticksOf(started, scale, options.markWidth ?? 0), tickGap);

  return {
    scale,
    months: monthMarks(scale, options.monthWidth ?? 40),
    bars: bars.placed,
    lanes: bars.rows,
    ticks: ticks.placed,
    tickRows: ticks.rows,
    links: linksOf(bars.placed, scale, options.lapses ?? {}),
    today: isWithin(scale, options.today) ? xOf(scale, options.today) : null,
  };
}

/** Whole months around everything that is drawn. Today belongs to it while a clock still runs. */
function scaleFor(started: readonly ClockReading[], options: StripOptions): DayScale | null {
  const days = started.flatMap((reading) => [reading.from, reading.due, reading.fulfilled, reading.alertOn]);
  const known = days.filter((day): day is Day => day !== null);
  if (known.length === 0) return null;
  if (started.some(isRunning)) known.push(options.today);

  const sorted = known.toSorted();
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || !last) return null;
  return dayScale(monthStart(first), plus(monthStart(last), 'P1M'), options.width, options.mirrored ?? false);
}

function ticksOf(started: readonly ClockReading[], scale: DayScale, room: number): readonly Tick[] {
  return started.flatMap((reading) => {
    if (reading.kind !== 'target' || reading.due === null) return [];
    const at = along(scale, reading.due);
    const place = labelPlace(at - tickHalf, at + tickHalf, room, scale);
    const label = { x: turned(scale, place.x), anchor: place.anchor, isOn: place.isOn };
    const taken = turnedExtent(scale, place.taken[0], place.taken[1]);
    return [{ key: reading.id, reading, x: turned(scale, at), label, taken }];
  });
}

/**
 * Chains of lapses: from the clock that lapsed to the clock that its lapse started, and on from there along
 * what ended each. Only chains are linked; that one act ends a clock and starts the next is the normal course.
 */
function linksOf(bars: readonly Packed<Bar>[], scale: DayScale, lapses: Readonly<Record<string, string>>) {
  const links: Link[] = [];
  const inChain = new Set<string>();
  const byStart = bars.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));

  for (const to of byStart) {
    const cause = to.reading.calculation;
    const from = cause && byStart.find((bar) => bar.key !== to.key && leadsTo(bar, to, inChain, lapses));
    if (!cause || !from) continue;
    inChain.add(to.key);
    const x = xOf(scale, cause.triggerOn);
    links.push({ from: from.key, to: to.key, x, fromLane: from.row, toLane: to.row });
  }
  return links;
}

function leadsTo(from: Bar, to: Bar, inChain: ReadonlySet<string>, lapses: Readonly<Record<string, string>>) {
  const cause = to.reading.calculation;
  if (!cause) return false;
  if (lapses[from.reading.id] === cause.trigger) return from.reading.due === cause.triggerOn;
  return (
    inChain.has(from.key) &&
    from.reading.fulfilledBy === cause.trigger &&
    from.reading.fulfilled === cause.triggerOn
  );
}

function startOf(bar: Bar): string {
  return bar.reading.from ?? '';
}

function isWithin(scale: DayScale, day: Day): boolean {
  return day >= scale.start && day <= scale.end;
}
