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

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string): Refusal {
  return { code: 'decisions.not-your-act', kind: 'forbidden', values: { role } };
}

/** Only members to whom the text was sent when it was opened can speak on it. */
export function notAddressed(): Refusal {
  return { code: 'decisions.not-addressed', kind: 'forbidden' };
}

/** P-18: there is no written procedure until the rule that allows it was entered. */
export function procedureOff(): Refusal {
  return { code: 'decisions.procedure-off', kind: 'not-now' };
}

export function procedureOn(): Refusal {
  return { code: 'decisions.procedure-on', kind: 'conflict' };
}

/** An administrator switches the procedure on or off only under a decision of the Chair. */
export function chairDecisionMissing(): Refusal {
  return { code: 'decisions.chair-decision-missing', kind: 'bad-input' };
}

export function holdDaysMissing(): Refusal {
  return { code: 'decisions.hold-days-missing', kind: 'bad-input' };
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

/** Only a procedure that ended without adoption is taken up again. */
export function nothingToFollow(): Refusal {
  return { code: 'decisions.nothing-to-follow', kind: 'bad-input' };
}

export function noStateConcerned(): Refusal {
  return { code: 'decisions.no-state-concerned', kind: 'bad-input' };
}

export function toldAlready(): Refusal {
  return { code: 'decisions.told-already', kind: 'conflict' };
}

/** The body has no members with an account, so nobody could object. */
export function nobodyToAddress(): Refusal {
  return { code: 'decisions.nobody-to-address', kind: 'not-now' };
}

export function notWritten(): Refusal {
  return { code: 'decisions.not-written', kind: 'bad-input' };
}

export function ended(): Refusal {
  return { code: 'decisions.ended', kind: 'too-late' };
}

/** The rule asks for a longer period; `on` and `time` are the earliest closing in the zone of the body. */
export function tooShort(on: Day, time: string): Refusal {
  return { code: 'decisions.too-short', kind: 'bad-input', values: { on, time } };
}

export function noHolds(): Refusal {
  return { code: 'decisions.no-holds', kind: 'not-now' };
}

export function objectedAlready(): Refusal {
  return { code: 'decisions.objected-already', kind: 'conflict' };
}

export function heldAlready(): Refusal {
  return { code: 'decisions.held-already', kind: 'conflict' };
}

export function nothingHeld(): Refusal {
  return { code: 'decisions.nothing-held', kind: 'not-now' };
}
