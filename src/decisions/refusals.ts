import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no.

/** No decision by that id, or none this reader may know of: the same answer. */
export function decisionNotFound(): Refusal {
  return { code: 'decisions.not-found', kind: 'not-found' };
}

/** It is still open, or the body has not said what is asked for. */
export function notTaken(): Refusal {
  return { code: 'decisions.not-taken', kind: 'not-now' };
}

export function otherKind(kind: string): Refusal {
  return { code: `decisions.other-kind-${kind}`, kind: 'bad-input' };
}

export function otherFile(): Refusal {
  return { code: 'decisions.other-file', kind: 'bad-input' };
}

/** A later decision has taken its place. */
export function superseded(): Refusal {
  return { code: 'decisions.superseded', kind: 'conflict' };
}

export function fileMissing(): Refusal {
  return { code: 'decisions.file-missing', kind: 'bad-input' };
}

export function noFileHere(): Refusal {
  return { code: 'decisions.no-file-here', kind: 'bad-input' };
}

export function fileNotFound(): Refusal {
  return { code: 'decisions.file-not-found', kind: 'not-found' };
}

export function textMissing(): Refusal {
  return { code: 'decisions.text-missing', kind: 'bad-input' };
}

export function dateToCome(on: Day, today: Day): Refusal {
  return { code: 'decisions.date-to-come', kind: 'bad-input', values: { on, today } };
}

/** What was sealed is corrected once; a second correction corrects the first. */
export function correctedAlready(): Refusal {
  return { code: 'decisions.corrected-already', kind: 'conflict' };
}

export function noStateConcerned(): Refusal {
  return { code: 'decisions.no-state-concerned', kind: 'bad-input' };
}

export function toldAlready(): Refusal {
  return { code: 'decisions.told-already', kind: 'conflict' };
}
