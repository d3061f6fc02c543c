import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no.

const plain = (code: string, kind: Refusal['kind'], cite?: readonly string[]) => (): Refusal => ({
  code: `assessment.${code}`,
  kind,
  ...(cite && { cite: [...cite] }),
});

const cycle = ['S/2022/529 annex I para 23'];

/** No assessment by that id, or none this reader may know of: the same answer. */
export const assessmentNotFound = plain('not-found', 'not-found');

export const unknownState = (state: string): Refusal => ({
  code: 'assessment.unknown-state',
  kind: 'bad-input',
  values: { state },
});

/** The act is for another; `role` is whose it is. */
export const notYourAct = (role: string): Refusal => ({
  code: 'assessment.not-your-act',
  kind: 'forbidden',
  values: { role },
});

export const runningAlready = plain('running-already', 'conflict', cycle);
export const sharedAlready = plain('shared-already', 'conflict');
export const submittedAlready = plain('submitted-already', 'too-late', cycle);
export const nothingAnswered = plain('nothing-answered', 'not-now', cycle);
export const notSubmitted = plain('not-submitted', 'not-now', cycle);
export const decisionMissing = plain('decision-missing', 'bad-input', cycle);
export const adoptedAlready = plain('adopted-already', 'too-late', cycle);
