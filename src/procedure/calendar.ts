/** A day of the Gregorian calendar as `YYYY-MM-DD`, without a zone: a due date is a day, not an instant. */
export type Day = string & { readonly brand: 'Day' };

/** A moment in time as an ISO 8601 text with an offset, for example `2026-01-06T04:40:00Z`. */
export type Instant = string;

/** A span as in ISO 8601, one unit only: `P30D`, `P2W`, `P6M`, `P1Y`; a leading minus counts back. */
export type Duration = `${'' | '-'}P${number}${'D' | 'W' | 'M' | 'Y'}`;

export type Span = { readonly count: number; readonly unit: 'D' | 'W' | 'M' | 'Y' };

export type Counting = 'calendar-days' | 'business-days';

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The text as a day. Throws when it is not one; ask `isDay` first where the text comes from outside. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text;
}

/** Whether the text is a day that the calendar has: `2025-02-29` is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, dayOfMonth] = partsOf(text);
  return (
    year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month)
  );
}

/**
 * The day that lies a span after the given one. The day itself is not counted (P-02). Months and years keep the
 * day of the month and fall back to the last day of a shorter month (P-05). Business days leave out Saturdays,
 * Sundays and the holidays given.
 */
export function plus(
  from: Day,
  duration: Duration,
  counting: Counting = 'calendar-days',
  holidays: readonly Day[] = [],
): Day {
  const { count, unit } = spanOf(duration);
  if (unit === 'M') return plusMonths(from, count);
  if (unit === 'Y') return plusMonths(from, count * 12);
  if (counting === 'business-days' && unit === 'D') return plusBusinessDays(from, count, holidays);
  return dayOfNumber(numberOfDay(from) + (unit === 'W' ? count * 7 : count));
}

/** Whole days from the first day to the second; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => numberOfDay(to) - numberOfDay(from);

/** The last day on or before the given one that is neither a Saturday, a Sunday nor a holiday (P-06, P-07). */
export function lastWorkingDay(on: Day, holidays: readonly Day[] = []): Day {
  let number = numberOfDay(on);
  while (!isWorkingDay(number, holidays)) number -= 1;
  return dayOfNumber(number);
}

/** Count and unit of a duration; the count is negative where the duration counts back. */
export function spanOf(duration: Duration): Span {
  const found = /^(-?)P(\d+)([DWMY])$/.exec(duration);
  if (!found) throw new Error(`not a duration: ${duration}`);
  const count = Number(found[2]);
  return { count: found[1] === '-' ? -count : count, unit: found[3] as Span['unit'] };
}

/** The same span in the other direction. */
export const back = (duration: Duration): Duration =>
  (duration.startsWith('-') ? duration.slice(1) : `-${duration}`) as Duration;

/** The earlier and the later of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

function plusMonths(from: Day, months: number): Day {
  const [year, month, dayOfMonth] = partsOf(from);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return written(toYear, toMonth, Math.min(dayOfMonth, lengthOfMonth(toYear, toMonth)));
}

function plusBusinessDays(from: Day, count: number, holidays: readonly Day[]): Day {
  const step = Math.sign(count);
  let number = numberOfDay(from);
  for (let left = Math.abs(count); left > 0; ) {
    number += step;
    if (isWorkingDay(number, holidays)) left -= 1;
  }
  return dayOfNumber(number);
}

function isWorkingDay(number: number, holidays: readonly Day[]): boolean {
  const weekday = (((number + 3) % 7) + 7) % 7; // day 0 is 1 January 1970, a Thursday; 0 stands for Monday
  return weekday < 5 && !(holidays.length > 0 && holidays.includes(dayOfNumber(number)));
}

function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysOfMonths[month - 1] ?? 0);
}

/** Days since 1 January 1970, by counting from 1 March so that the leap day comes last. */
function numberOfDay(on: Day): number {
  const [year, month, dayOfMonth] = partsOf(on);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayOfNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

function partsOf(text: string): [number, number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

function written(year: number, month: number, dayOfMonth: number): Day {
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day;
}
