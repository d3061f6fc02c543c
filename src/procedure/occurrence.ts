import type { Day } from './calendar.ts';
import type { Entry } from './journal.ts';
import { entriesOf, type View } from './view.ts';

/** Something that happened: entered by somebody, or following from a due day that passed. */
export type Occurrence = { readonly on: Day; readonly id: string; readonly entry: Entry | null };

/**
 * Every time the event has happened until the day of the view, oldest first. What follows from the passing of
 * time is not waited for: it is read off the clock, dated on the day that passed, whether or not somebody entered it.
 */
export function occurrencesOf(view: View, event: string): readonly Occurrence[] {
  const clock = view.rules.lapseOf.get(event);
  const runs = clock ? view.instancesOf(clock.id) : [];
  if (runs.length === 0)
    return entriesOf(view, event).map((entry) => ({ on: entry.on, id: entry.id, entry }));

  return runs
    .flatMap((run) => run.periods.flatMap(({ passesOn, lapsed }) => (passesOn && lapsed ? [passesOn] : [])))
    .map((on) => ({
      on,
      id: `${event}@${on}`,
      entry: entriesOf(view, event).find((entry) => entry.on === on) ?? null,
    }));
}

/** The first day on which it happened, or by which an excerpt takes it to have happened; null when it has not. */
export function firstDayOf(view: View, event: string): Day | null {
  return occurrencesOf(view, event)[0]?.on ?? view.assumed.get(event) ?? null;
}

/** Whether it has happened on or before the day. */
export function happened(view: View, event: string, on: Day): boolean {
  const first = firstDayOf(view, event);
  return first !== null && first <= on;
}
