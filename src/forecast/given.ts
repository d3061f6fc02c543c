import type { Day, Instant } from '../procedure/calendar.ts';
import type { Entry } from '../procedure/journal.ts';

/** An event as people write it down in a list: the shape of the worked timelines, and of `timeline --events`. */
export type GivenEvent = {
  readonly event: string;
  readonly date: Day;
  readonly at?: Instant;
  readonly days?: number;
  readonly until?: Day;
  readonly option?: string;
  readonly expert?: string;
  readonly component?: string;
  readonly reason?: string;
  readonly document?: string;
  readonly note?: string; // for readers; the engine does not look at it
};

/** The journal entry that the written event stands for; its place in the list gives it its id. */
export function entryOfGiven(given: GivenEvent, place: number): Entry {
  const { event, date, reason, document, note: _note, ...details } = given;
  return {
    id: `event-${place + 1}`,
    event,
    on: date,
    ...details,
    ...(reason ? { reasonGiven: true } : {}),
    ...(document ? { documentGiven: true } : {}),
  };
}
