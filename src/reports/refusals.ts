import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no.

export function reportNotFound(): Refusal {
  return { code: 'reports.not-found', kind: 'not-found' };
}

export function blockNotFound(): Refusal {
  return { code: 'reports.block-not-found', kind: 'not-found' };
}

export function commentNotFound(): Refusal {
  return { code: 'reports.comment-not-found', kind: 'not-found' };
}

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string): Refusal {
  return { code: 'reports.not-your-act', kind: 'forbidden', values: { role } };
}

export function begunAlready(): Refusal {
  return { code: 'reports.begun-already', kind: 'conflict' };
}

/** The report is written after the visit, on what the delegation found. */
export function visitNotEnded(): Refusal {
  return { code: 'reports.visit-not-ended', kind: 'not-now', cite: ['S/2020/731 V(m)'] };
}

/** What lies before the Committee changes only to reflect the comments of its members. */
export function beforeCommittee(): Refusal {
  return { code: 'reports.before-committee', kind: 'not-now', cite: ['S/2020/731 VI.4(f)'] };
}

export function adoptedAlready(): Refusal {
  return { code: 'reports.adopted-already', kind: 'too-late', cite: ['S/2020/731 VI.4(h)'] };
}

export function notShared(): Refusal {
  return { code: 'reports.not-shared', kind: 'not-now', cite: ['S/2020/731 V(m)'] };
}

export function notSubmitted(): Refusal {
  return { code: 'reports.not-submitted', kind: 'not-now', cite: ['S/2020/731 V(n)'] };
}

export function notAdopted(): Refusal {
  return { code: 'reports.not-adopted', kind: 'not-now', cite: ['S/2020/731 VI.4(h)'] };
}

export function notTransmitted(): Refusal {
  return { code: 'reports.not-transmitted', kind: 'not-now', cite: ['S/2020/731 V(u)'] };
}

/** It was shared, submitted or adopted already with the text it had. */
export function frozenAlready(kind: string): Refusal {
  return { code: 'reports.frozen-already', kind: 'conflict', values: { kind } };
}

/** A complete draft has conclusions and recommendations. */
export function noRecommendations(): Refusal {
  return {
    code: 'reports.no-recommendations',
    kind: 'not-now',
    cite: ['S/2020/731 V(m)', 'S/2020/731 VI.4(c)'],
  };
}

/** A text refers to a block that is no longer there; `number` is the paragraph that does. */
export function referenceOpen(number: string): Refusal {
  return { code: 'reports.reference-open', kind: 'not-now', values: { number } };
}

export function wordsMissing(number: string): Refusal {
  return { code: 'reports.words-missing', kind: 'not-now', values: { number } };
}

export function findingNotHere(): Refusal {
  return { code: 'reports.finding-not-here', kind: 'bad-input' };
}

export function blockTwice(): Refusal {
  return { code: 'reports.block-twice', kind: 'bad-input' };
}

export function nothingToSend(): Refusal {
  return { code: 'reports.nothing-to-send', kind: 'not-now' };
}

export function sentAlready(): Refusal {
  return { code: 'reports.sent-already', kind: 'too-late' };
}

/** `missing` comments have no disposition yet. */
export function dispositionsMissing(missing: number): Refusal {
  return {
    code: 'reports.dispositions-missing',
    kind: 'not-now',
    values: { missing },
    cite: ['S/2020/731 V(n)'],
  };
}

/** What was accepted, wholly or in part, says how the passage reads now; what was not says nothing. */
export function resultMissing(): Refusal {
  return { code: 'reports.result-missing', kind: 'bad-input' };
}

export function decisionMissing(): Refusal {
  return { code: 'reports.decision-missing', kind: 'bad-input', cite: ['S/2020/731 VI.4(e)'] };
}

/** "Parts are confidential" says which; the other two answers mark none. */
export function marksMissing(): Refusal {
  return { code: 'reports.marks-missing', kind: 'bad-input', cite: ['S/2020/731 V(u)'] };
}

export function paperMissing(): Refusal {
  return { code: 'reports.paper-missing', kind: 'bad-input' };
}
