import type { Day } from './calendar.ts';
import { effective, type Journal } from './journal.ts';
import { dayIn } from './zone.ts';

/** The file as it stood on a past day, with all that is known now: what had happened by then. */
export const asItStood = (journal: Journal, on: Day): Journal =>
  effective(journal).filter((entry) => entry.on <= on);

/**
 * The file as it was known at the end of a past day in the given zone: what had been entered by then, mistakes
 * and all. An entry without a moment of entry counts from the day it speaks of.
 */
export function asItWasKnown(journal: Journal, on: Day, zone: string): Journal {
  return journal.filter((entry) => (entry.recordedAt ? dayIn(entry.recordedAt, zone) : entry.on) <= on);
}
