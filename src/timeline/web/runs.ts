import { grouped } from '../../clocks/web/grouped.ts';
import type { ClockReading } from '../../procedure/reading.ts';

/** One run of a clock: all the due days it has had, the one in force last. */
export type Run = {
  /** `D-08`; `D-04/expert` where each expert has one; `D-09#2` for the second run. */
  readonly key: string;
  readonly inForce: ClockReading;
  readonly replaced: readonly ClockReading[];
};

/** The readings of a file gathered by run, in their order. */
export function runsOf(readings: readonly ClockReading[]): readonly Run[] {
  const seen = new Map<string, number>();
  return grouped(readings, startOf).flatMap(([, run]) => {
    const inForce = run.at(-1);
    if (!inForce) return [];
    const name = inForce.expert ? `${inForce.id}/${inForce.expert}` : inForce.id;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [{ key: count === 1 ? name : `${name}#${count}`, inForce, replaced: run.slice(0, -1) }];
  });
}

// Readings that replaced each other have the same clock, expert and trigger; a new run has a trigger of its own.
function startOf(reading: ClockReading): string {
  return [reading.id, reading.expert, reading.from, reading.calculation?.triggerEntry].join(' ');
}
