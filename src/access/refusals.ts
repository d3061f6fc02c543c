import type { Refusal } from '../platform/refusal.ts';

/** No such person, or none that one may be: only fictional persons are open to everybody. */
export function personNotFound(): Refusal {
  return { code: 'access.person-not-found', kind: 'not-found' };
}

/** The act is for others: the class of readers this person belongs to does not have it. */
export function notPermitted(): Refusal {
  return { code: 'access.not-permitted', kind: 'forbidden' };
}
