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
