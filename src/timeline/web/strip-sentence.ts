import { dueList, isRunning } from '../../clocks/web/due-list.ts';
import type { Sentence } from '../../clocks/web/why-this-date.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';

/** What the strip shows, in one sentence with its numbers. */
export function stripSentence(readings: readonly ClockReading[], asOf: Day): Sentence {
  const clocks = readings.filter((reading) => reading.kind !== 'target' && reading.from !== null);
  const running = clocks.filter(isRunning);
  const overdue = running.filter((reading) => reading.outcome === 'overdue').length;
  const next = dueList(running).find((reading) => reading.due !== null && reading.due >= asOf);
  const counts = { started: clocks.length, running: running.length, overdue, day: asOf };

  if (next?.due) return { id: 'timeline.sentence', values: { ...counts, clock: next.id, due: next.due } };
  return {
    id: running.length > 0 ? 'timeline.sentence-running' : 'timeline.sentence-ended',
    values: counts,
  };
}
