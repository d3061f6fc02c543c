import type { Refusal } from '../procedure/refusal.ts';
import type { Circle } from './vocabulary.ts';

// The ways this part can say no.

/** Nothing by that id was put before this reader: the same answer as when there is none. */
export function circulationNotFound(): Refusal {
  return { code: 'circulation.not-found', kind: 'not-found' };
}

export function notYourAct(): Refusal {
  return { code: 'circulation.not-your-act', kind: 'forbidden' };
}

/** There is no such document or version, or none this reader may know of. */
export function nothingToCirculate(): Refusal {
  return { code: 'circulation.nothing-to-circulate', kind: 'bad-input' };
}

/** Its class, or the sharing rule of the version, does not open it to the circle now; nothing is put before who may not read. */
export function circleMayNotRead(circle: Circle): Refusal {
  return {
    code: `circulation.may-not-read-${circle}`,
    kind: 'bad-input',
    cite: ['S/2020/731 VI.4(h)', 'S/2020/731 V(u)'],
  };
}

/** A circle in which nobody has an account. */
export function nobodyThere(): Refusal {
  return { code: 'circulation.nobody-there', kind: 'not-now' };
}

export function circulatedAlready(): Refusal {
  return { code: 'circulation.circulated-already', kind: 'conflict' };
}

/** A language that is there need not be asked for, and a day that is past cannot be met. */
export function askedInVain(): Refusal {
  return { code: 'circulation.asked-in-vain', kind: 'bad-input' };
}

export function everybodyOpenedIt(): Refusal {
  return { code: 'circulation.everybody-opened-it', kind: 'not-now' };
}

export function remindedToday(): Refusal {
  return { code: 'circulation.reminded-today', kind: 'not-now' };
}
