import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no.

/** No recommendation by that id, or none this reader may know of: the same answer. */
export function recommendationNotFound(): Refusal {
  return { code: 'followup.not-found', kind: 'not-found' };
}

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string, cite: readonly string[]): Refusal {
  return { code: 'followup.not-your-act', kind: 'forbidden', values: { role }, cite };
}

/** The report is not adopted, holds no recommendation, or all of them were taken up. */
export function nothingToTakeUp(): Refusal {
  return { code: 'followup.nothing-to-take-up', kind: 'not-now', cite: ['S/2020/731 VI.4(h)'] };
}
