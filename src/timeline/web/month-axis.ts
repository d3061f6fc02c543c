import { type Day, day, plus } from '../../procedure/calendar.ts';
import { along, type DayScale, turned } from './day-scale.ts';

/** A month that gets a name on the axis. */
export type MonthMark = {
  readonly on: Day;
  readonly x: number;
  /** The year is written as well: at the first mark, and wherever it changes. */
  readonly withYear: boolean;
};

const steps = [1, 2, 3, 6, 12] as const;

/** The months to name along the scale, as many as leave each at least so many pixels, in order of time. */
export function monthMarks(scale: DayScale, room: number): readonly MonthMark[] {
  const months = monthsFrom(scale.start, scale.end);
  const each = scale.width / Math.max(1, months.length);
  const step = steps.find((count) => count * each >= room) ?? steps[steps.length - 1] ?? 12;

  let year = '';
  return months
    .filter((month) => (Number(month.slice(5, 7)) - 1) % step === 0)
    .map((on) => {
      const withYear = on.slice(0, 4) !== year;
      year = on.slice(0, 4);
      return { on, x: turned(scale, along(scale, on)), withYear };
    });
}

/** The first day of the month a day lies in. */
export function monthStart(within: Day): Day {
  return day(`${within.slice(0, 7)}-01`);
}

function monthsFrom(start: Day, end: Day): readonly Day[] {
  const months: Day[] = [];
  const first = monthStart(start);
  for (let month = first < start ? plus(first, 'P1M') : first; month < end; month = plus(month, 'P1M')) {
    months.push(month);
  }
  return months;
}
