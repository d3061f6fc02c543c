import type { Refusal } from '../platform/refusal.ts';

/** No grant by that id, or none this reader may know of: the same answer. */
export function grantNotFound(): Refusal {
  return { code: 'grants.not-found', kind: 'not-found' };
}

/** The grant opens nothing any more. */
export function grantEnded(): Refusal {
  return { code: 'grants.ended', kind: 'too-late' };
}

/** It is signed by the people it opens the file to. */
export function undertakingOfOthers(): Refusal {
  return { code: 'grants.undertaking-of-others', kind: 'forbidden', cite: ['S/2020/731 V(s)'] };
}
