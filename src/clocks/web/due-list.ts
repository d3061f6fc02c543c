import type { ClockReading } from '../../procedure/reading.ts';

/**
 * What is due now, the most pressing first: overdue, then by due day, and last what has no stated time. Markers of
 * the annex bind nobody and are left out.
 */
export function dueList(readings: readonly ClockReading[]): readonly ClockReading[] {
  return readings
    .filter((reading) => reading.kind !== 'target' && isRunning(reading))
    .toSorted((a, b) => pressing(a) - pressing(b) || (a.due ?? '').localeCompare(b.due ?? ''));
}

/** Whether a clock has started and nothing has ended it yet. */
export function isRunning(reading: ClockReading): boolean {
  return running.has(reading.outcome);
}

const running: ReadonlySet<string> = new Set(['open', 'due-soon', 'overdue', 'awaiting-decision']);

function pressing(reading: ClockReading): number {
  if (reading.outcome === 'overdue') return 0;
  if (reading.due !== null) return 1;
  return 2;
}
