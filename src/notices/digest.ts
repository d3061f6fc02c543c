import { type Day, type Instant, plus } from '../procedure/calendar.ts';
import { dayIn, instantIn } from '../procedure/zone.ts';

export const digests = ['at-once', 'daily', 'weekly'] as const;
export type Digest = (typeof digests)[number];

/**
 * The next moment at which what was gathered for a person goes out, and the day it is then where the person is: each day
 * at an hour of the clock on the wall there, or each Monday. On the day the clocks change it is one moment, as on any other.
 */
export function nextDigest(
  { digest, atHour, zone }: { readonly digest: Digest; readonly atHour: number; readonly zone: string },
  now: Instant,
): { readonly day: Day; readonly at: Instant } {
  const time = `${String(atHour).padStart(2, '0')}:00`;
  let day = dayIn(now, zone);
  while ((digest === 'weekly' && !isMonday(day)) || instantIn(day, time, zone) <= now) day = plus(day, 'P1D');
  return { day, at: instantIn(day, time, zone) };
}

const isMonday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** Whether there is such a zone in the list of the runtime. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
