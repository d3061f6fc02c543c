import type { Refusal } from '../platform/refusal.ts';

/** No such person, or none that one may be: only fictional persons are open to everybody. */
export function personNotFound(): Refusal {
  return { code: 'access.person-not-found', kind: 'not-found' };
}
