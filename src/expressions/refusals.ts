import type { Refusal } from '../platform/refusal.ts';

/** `place` counts the blocks of the draft from its beginning. */
export function blockTooLong(place: number): Refusal {
  return { code: 'expressions.block-too-long', kind: 'bad-input', values: { place } };
}
