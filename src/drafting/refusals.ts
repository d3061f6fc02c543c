import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no, besides those of reports.

/** The draft has grown beyond what is shared at once. */
export function draftTooLong(): Refusal {
  return { code: 'drafting.too-long', kind: 'bad-input' };
}
