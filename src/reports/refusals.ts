import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no.

const refusal = (code: string, kind: Refusal['kind'], ...cite: string[]): Refusal => ({
  ...{ code, kind },
  ...(cite.length > 0 && { cite }),
});

export const reportNotFound = () => refusal('reports.not-found', 'not-found');
export const blockNotFound = () => refusal('reports.block-not-found', 'not-found');
export const begunAlready = () => refusal('reports.begun-already', 'conflict');
export const adoptedAlready = () => refusal('reports.adopted-already', 'too-late', 'S/2020/731 VI.4(h)');
export const notShared = () => refusal('reports.not-shared', 'not-now', 'S/2020/731 V(m)');
export const notSubmitted = () => refusal('reports.not-submitted', 'not-now', 'S/2020/731 V(n)');
export const notAdopted = () => refusal('reports.not-adopted', 'not-now', 'S/2020/731 VI.4(h)');
export const findingNotHere = () => refusal('reports.finding-not-here', 'bad-input');
export const blockTwice = () => refusal('reports.block-twice', 'bad-input');

/** The report is written after the visit, on what the delegation found. */
export const visitNotEnded = () => refusal('reports.visit-not-ended', 'not-now', 'S/2020/731 V(m)');

/** What lies before the Committee changes only to reflect the comments of its members. */
export const beforeCommittee = () => refusal('reports.before-committee', 'not-now', 'S/2020/731 VI.4(f)');

/** The draft was amended, and the amended text is not here yet. */
export const amendmentMissing = () => refusal('reports.amendment-missing', 'not-now', 'S/2020/731 VI.4(f)');

/** A complete draft has conclusions and recommendations. */
export const noRecommendations = () =>
  refusal('reports.no-recommendations', 'not-now', 'S/2020/731 V(m)', 'S/2020/731 VI.4(c)');

/** The act is for another; `role` is whose it is. */
export const notYourAct = (role: string): Refusal => ({
  ...refusal('reports.not-your-act', 'forbidden'),
  values: { role },
});

/** It was shared, submitted or adopted already with the text it had. */
export const frozenAlready = (kind: string): Refusal => ({
  ...refusal('reports.frozen-already', 'conflict'),
  values: { kind },
});

/** A text refers to a block that is no longer there; `number` is the paragraph that does. */
export const referenceOpen = (number: string): Refusal => ({
  ...refusal('reports.reference-open', 'not-now'),
  values: { number },
});

export const wordsMissing = (number: string): Refusal => ({
  ...refusal('reports.words-missing', 'not-now'),
  values: { number },
});

/** `missing` comments have no disposition yet. */
export const dispositionsMissing = (missing: number): Refusal => ({
  ...refusal('reports.dispositions-missing', 'not-now', 'S/2020/731 V(n)'),
  values: { missing },
});
