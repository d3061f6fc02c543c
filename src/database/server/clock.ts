import type { Day, Instant } from '../../procedure/calendar.ts';
import { dayIn } from '../../procedure/zone.ts';

/** Where now comes from. Made once when the program is put together, handed on, and read nowhere else. */
export type Clock = {
  readonly now: () => Instant;
  /** The day it is in the zone of the body, where due days end at midnight. */
  readonly today: () => Day;
  readonly zone: string;
};

/** A clock that training moves forward. The database keeps by how much; each transaction sets it anew. */
export type MovableClock = Clock & {
  readonly movedBy: () => number;
  /** Goes on from the clock it follows, so many seconds ahead of it. */
  readonly moveTo: (seconds: number) => void;
  /** Follows another clock from now on, as far ahead as before. */
  readonly follow: (base: Clock) => void;
};

/** The time as it passes, with days counted in the zone. */
export function runningClock(zone: string): Clock {
  return clockOf(zone, () => Date.now());
}

/** A clock that stands still, for training and tests. */
export function fixedClock(instant: Instant, zone: string): Clock {
  return clockOf(zone, () => Date.parse(instant));
}

/** A clock that runs as its base does, ahead of it by what it was moved. */
export function movableClock(base: Clock): MovableClock {
  let followed = base;
  let seconds = 0;
  const now = () => new Date(Date.parse(followed.now()) + seconds * 1000).toISOString();
  return {
    now,
    today: () => dayIn(now(), followed.zone),
    get zone() {
      return followed.zone;
    },
    movedBy: () => seconds,
    moveTo: (other) => {
      seconds = other;
    },
    follow: (other) => {
      followed = other;
    },
  };
}

function clockOf(zone: string, milliseconds: () => number): Clock {
  const now = () => new Date(milliseconds()).toISOString();
  return { zone, now, today: () => dayIn(now(), zone) };
}
