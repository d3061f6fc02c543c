// Days as whole numbers: the Julian day number of a Gregorian date by the formulas of Fliegel and Van Flandern
// (1968). Used by tests only, as a second opinion on src/procedure/calendar.ts: no `Date`, no shared code.

type Ymd = { readonly year: number; readonly month: number; readonly day: number };

/** The Julian day number of a day written YYYY-MM-DD. */
export function numberOf(text: string): number {
  const { year, month, day } = parts(text);
  return numberOfYmd(year, month, day);
}

/** The day, written YYYY-MM-DD, that has this Julian day number. */
export function dayOfNumber(number: number): string {
  const { year, month, day } = ymdOfNumber(number);
  return written(year, month, day);
}

/** Monday is 0 and Sunday is 6: Julian day 0 was a Monday. */
export function weekdayOf(number: number): number {
  return number % 7;
}

/** The day that lies this long after (or, with a minus, before) another one. */
export function plusAgain(from: string, duration: string): string {
  const count = Number(duration.replace(/[PDWMY]/g, ''));
  if (duration.endsWith('D')) return dayOfNumber(numberOf(from) + count);
  if (duration.endsWith('W')) return dayOfNumber(numberOf(from) + 7 * count);
  return monthsAfter(from, duration.endsWith('Y') ? 12 * count : count);
}

/** The day on which so many working days have passed since another one, which is not counted itself. */
export function workingDaysAfter(from: string, count: number, holidays: ReadonlySet<string>): string {
  let number = numberOf(from);
  for (let left = count; left > 0; ) {
    number += 1;
    if (weekdayOf(number) < 5 && !holidays.has(dayOfNumber(number))) left -= 1;
  }
  return dayOfNumber(number);
}

function monthsAfter(from: string, months: number): string {
  const { year, month, day } = parts(from);
  const since = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(since / 12), (since % 12) + 1];
  const next = toMonth === 12 ? numberOfYmd(toYear + 1, 1, 1) : numberOfYmd(toYear, toMonth + 1, 1);
  return written(toYear, toMonth, Math.min(day, next - numberOfYmd(toYear, toMonth, 1)));
}

function numberOfYmd(year: number, month: number, day: number): number {
  const early = Math.trunc((month - 14) / 12); // -1 in January and February, which belong to the year before
  return (
    Math.trunc((1461 * (year + 4800 + early)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * early)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + early) / 100)) / 4) +
    day -
    32075
  );
}

function ymdOfNumber(number: number): Ymd {
  let rest = number + 68569;
  const centuries = Math.trunc((4 * rest) / 146097);
  rest -= Math.trunc((146097 * centuries + 3) / 4);
  const years = Math.trunc((4000 * (rest + 1)) / 1461001);
  rest = rest - Math.trunc((1461 * years) / 4) + 31;
  const months = Math.trunc((80 * rest) / 2447);
  const late = Math.trunc(months / 11);
  return {
    year: 100 * (centuries - 49) + years + late,
    month: months + 2 - 12 * late,
    day: rest - Math.trunc((2447 * months) / 80),
  };
}

function parts(text: string): Ymd {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error(`not a day: ${text}`);
  return { year, month, day };
}

function written(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
}
