import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no.

const refusal = (code: string, kind: Refusal['kind'], ...cite: string[]): Refusal => ({
  ...{ code, kind },
  ...(cite.length > 0 && { cite }),
});

export const commentNotFound = () => refusal('observations.comment-not-found', 'not-found');
export const nothingToSend = () => refusal('observations.nothing-to-send', 'not-now');
export const sentAlready = () => refusal('observations.sent-already', 'too-late');
export const notShared = () => refusal('observations.not-shared', 'not-now', 'S/2020/731 V(m)');
export const adoptedAlready = () => refusal('observations.adopted-already', 'too-late', 'S/2020/731 VI.4(e)');

/** What was accepted, wholly or in part, says how the passage reads now; what was not says nothing. */
export const resultMissing = () => refusal('observations.result-missing', 'bad-input');

/** The act is for another; `role` is whose it is. */
export const notYourAct = (role: string): Refusal => ({
  ...refusal('observations.not-your-act', 'forbidden'),
  values: { role },
});
