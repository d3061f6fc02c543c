import type { Day, Instant } from '../../procedure/calendar.ts';
import { dayIn } from '../../procedure/zone.ts';

/** Where now comes from. Made once when the program is put together, handed on, and read nowhere else. */
export type Clock = {
  readonly now: () => Instant;
  /** The day it is in the zone of the body, where due days end at midnight. */
  readonly today: () => Day;
};

/** The time as it passes, with days counted in the zone. */
export function runningClock(zone: string): Clock {
  const now = () => new Date().toISOString();
  return { now, today: () => dayIn(now(), zone) };
}

/** A clock that stands still, for training and tests. */
export function fixedClock(instant: Instant, zone: string): Clock {
  return { now: () => instant, today: () => dayIn(instant, zone) };
}
