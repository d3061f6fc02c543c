import type { ClockReading } from '../../procedure/reading.ts';
import { isRunning } from './clock-bars.ts';

/**
 * What is due now, the most pressing first: overdue, then by due day, and last what has no stated time. Markers of
 * the annex bind nobody and are left out.
 */
export function dueList(readings: readonly ClockReading[]): readonly ClockReading[] {
  return readings
    .filter((reading) => reading.kind !== 'target' && isRunning(reading))
    .toSorted((a, b) => pressing(a) - pressing(b) || (a.due ?? '').localeCompare(b.due ?? ''));
}

/** The due days and alerts still to come after those, that is the clocks which have not started. */
export function notStarted(readings: readonly ClockReading[]): readonly ClockReading[] {
  return readings.filter((reading) => reading.kind !== 'target' && reading.outcome === 'not-started');
}

function pressing(reading: ClockReading): number {
  if (reading.outcome === 'overdue') return 0;
  if (reading.due !== null) return 1;
  return 2;
}
