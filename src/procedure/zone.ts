import type { Day, Instant } from './calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on which an instant falls in a zone of the IANA list. A due day ends at midnight in the zone of the
 * body (P-03), so 04:40 UTC on the 6th is still the 5th in New York.
 */
export function dayIn(instant: Instant, zone: string): Day {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw new Error(`not an instant: ${instant}`);
  const parts = formatOf(zone).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as Day;
}

/**
 * The instant at which a clock on the wall of a zone shows this day and time, `HH:MM`. When clocks go back it shows
 * it twice, and when they go forward not at all; of the two ways to read it the later is taken, so that nobody's time
 * is cut short by the change (decision record 0015).
 */
export function instantIn(day: Day, time: string, zone: string): Instant {
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown)) throw new Error(`not a time of day: ${time}`);
  const readings = [shown - aDay, shown + aDay].map((near) => shown - offsetAt(near, zone));
  const exact = readings.filter((reading) => reading + offsetAt(reading, zone) === shown);
  return new Date(Math.max(...(exact.length > 0 ? exact : readings))).toISOString();
}

/** The time of day that a clock on the wall of a zone shows at an instant, `HH:MM`. */
export function timeIn(instant: Instant, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(11, 16);
}

const aDay = 86_400_000;

/** By how many milliseconds the zone is ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  const parts = wallClock(zone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(zone);
  if (known) return known;
  const numeric = 'numeric' as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' as const },
    ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
  });
  wallClocks.set(zone, format);
  return format;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
