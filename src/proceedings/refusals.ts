import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no, beside those of silence and of decisions.

/** Only a procedure that ended without adoption is taken up again. */
export function nothingToFollow(): Refusal {
  return { code: 'proceedings.nothing-to-follow', kind: 'bad-input' };
}

/** The body has no members with an account, so nobody could object. */
export function nobodyToAddress(): Refusal {
  return { code: 'proceedings.nobody-to-address', kind: 'not-now' };
}
