import { isRunning } from '../../clocks/web/due-list.ts';
import { type Day, isDay, later } from '../../procedure/calendar.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { ClockReading } from '../../procedure/reading.ts';

/** An event that is assumed: typed by the reader, so its day and details may still be missing. */
export type Assumed = {
  readonly key: number;
  readonly event: string;
  readonly on: string;
  readonly until: string;
  readonly days: string;
};

/** The assumed events that are complete, as the contract wants them. */
export function assumedInput(assumed: readonly Assumed[]) {
  return assumed.flatMap(({ event, on, until, days }) =>
    event && isDay(on)
      ? [{ event, on, ...(isDay(until) ? { until } : {}), ...(days ? { days: Number(days) } : {}) }]
      : [],
  );
}

/** The day far enough ahead that everything assumed has happened by then. */
export function horizonOf(assumed: readonly Assumed[], today: Day): Day {
  return assumedInput(assumed).reduce((last, { on }) => later(last, on), today);
}

/**
 * One more step of a course in which everybody acts on the last day: for each clock that runs and has a due day,
 * the act that ends it, on that day. Events assumed already are not assumed again.
 */
export function lastDayStep(
  readings: readonly ClockReading[],
  assumed: readonly Assumed[],
  procedure: Procedure,
): readonly Assumed[] {
  const added: Assumed[] = [];
  for (const reading of readings) {
    const rule = procedure.clocks.find((clock) => clock.id === reading.id);
    const event = rule?.fulfilledBy[0];
    if (!event || !reading.due || reading.kind === 'target' || !isRunning(reading)) continue;
    if ([...assumed, ...added].some((one) => one.event === event)) continue;
    added.push({ key: nextKey([...assumed, ...added]), event, on: reading.due, until: '', days: '' });
  }
  return added;
}

export function emptyAssumption(assumed: readonly Assumed[]): Assumed {
  return { key: nextKey(assumed), event: '', on: '', until: '', days: '' };
}

function nextKey(assumed: readonly Assumed[]): number {
  return Math.max(0, ...assumed.map((one) => one.key)) + 1;
}

/** Whether the event takes this detail. */
export function asksFor(procedure: Procedure, event: string, name: 'until' | 'days'): boolean {
  const rule = procedure.events.find((one) => one.id === event);
  return rule?.fields?.some((field) => field.name === name) ?? false;
}
