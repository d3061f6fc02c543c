import type { Refusal } from '../platform/refusal.ts';

/** No such State, or no record of it that this reader may know of: the same answer. */
export function nothingToFollow(): Refusal {
  return { code: 'analysis.nothing-to-follow', kind: 'not-found' };
}
