import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no.

const cite = ['S/2020/731 V(u)'];

export function notTransmitted(): Refusal {
  return { code: 'confidentiality.not-transmitted', kind: 'not-now', cite };
}

/** "Parts are confidential" says which; the other two answers mark none. */
export function marksMissing(): Refusal {
  return { code: 'confidentiality.marks-missing', kind: 'bad-input', cite };
}

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string): Refusal {
  return { code: 'confidentiality.not-your-act', kind: 'forbidden', values: { role } };
}
