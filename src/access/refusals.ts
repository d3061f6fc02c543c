import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

/** No such person, or none that one may be: only fictional persons are open to everybody. */
export function personNotFound(): Refusal {
  return { code: 'access.person-not-found', kind: 'not-found' };
}

/** The act is for others: the class of readers this person belongs to does not have it. */
export function notPermitted(): Refusal {
  return { code: 'access.not-permitted', kind: 'forbidden' };
}

/** There is no clock to be moved: the installation is for work, or the reader may not know. */
export function clockNotFound(): Refusal {
  return { code: 'access.clock-not-found', kind: 'not-found' };
}

export function clockBackwards(today: Day): Refusal {
  return { code: 'access.clock-backwards', kind: 'bad-input', values: { today } };
}

export function clockTooFar(latest: Day): Refusal {
  return { code: 'access.clock-too-far', kind: 'bad-input', values: { latest } };
}
