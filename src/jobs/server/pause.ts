import type { Instant } from '../../procedure/calendar.ts';

const first = 30;
const longest = 6 * 60 * 60;

/** Attempts of a job unless its queue says otherwise: about fourteen hours. */
export const usualAttempts = 12;

/**
 * Seconds until the next attempt: half a minute at first, twice as long after each, six hours at most. Chance, from 0 to
 * 1, shortens it by up to a fifth, so that what failed together does not come back together.
 */
export function pauseAfter(attempts: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** (attempts - 1));
  return Math.round(whole * (1 - chance / 5));
}

export const later = (now: Instant, seconds: number): Instant =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();
