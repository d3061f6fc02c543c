import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no, besides those of reports.

/** `place` counts the blocks of the draft from its beginning. */
export function blockTooLong(place: number): Refusal {
  return { code: 'drafting.block-too-long', kind: 'bad-input', values: { place } };
}

/** The draft has grown beyond what is shared at once. */
export function draftTooLong(): Refusal {
  return { code: 'drafting.too-long', kind: 'bad-input' };
}
