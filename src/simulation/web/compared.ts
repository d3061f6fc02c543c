import { type Day, daysBetween } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { runsOf } from '../../timeline/web/runs.ts';

/** A clock as it is now beside what it would be. */
export type Compared = {
  readonly key: string;
  readonly now: ClockReading | null;
  readonly assumed: ClockReading | null;
  readonly change: Change;
  /** By how many days the due day moves; later is positive. */
  readonly days: number | null;
};

export type Change = 'same' | 'starts' | 'moves' | 'ends' | 'gone';

/** Two calendars of one file side by side, clock by clock: what differs first, then in the order of the procedure. */
export function compared(
  now: readonly ClockReading[],
  assumed: readonly ClockReading[],
): readonly Compared[] {
  const [before, after] = [inForce(now), inForce(assumed)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const rows = keys.map((key): Compared => {
    const [a, b] = [before.get(key) ?? null, after.get(key) ?? null];
    return { key, now: a, assumed: b, change: changeOf(a, b), days: movedBy(a?.due ?? null, b?.due ?? null) };
  });
  return rows.toSorted((a, b) => Number(a.change === 'same') - Number(b.change === 'same'));
}

function changeOf(now: ClockReading | null, assumed: ClockReading | null): Change {
  if (!assumed || (assumed.from === null && now?.from)) return 'gone';
  if (assumed.from !== null && !now?.from) return 'starts';
  if (now && now.due !== assumed.due) return 'moves';
  return now?.fulfilled !== assumed.fulfilled || now?.outcome !== assumed.outcome ? 'ends' : 'same';
}

function movedBy(now: Day | null, assumed: Day | null): number | null {
  return now && assumed ? daysBetween(now, assumed) : null;
}

function inForce(readings: readonly ClockReading[]): Map<string, ClockReading> {
  return new Map(runsOf(readings).map((run) => [run.key, run.inForce]));
}
