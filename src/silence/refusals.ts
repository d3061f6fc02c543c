import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no.

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string): Refusal {
  return { code: 'silence.not-your-act', kind: 'forbidden', values: { role } };
}

/** Only members to whom the text was sent when it was opened can speak on it. */
export function notAddressed(): Refusal {
  return { code: 'silence.not-addressed', kind: 'forbidden' };
}

/** P-18: there is no written procedure until the rule that allows it was entered. */
export function procedureOff(): Refusal {
  return { code: 'silence.procedure-off', kind: 'not-now' };
}

export function procedureOn(): Refusal {
  return { code: 'silence.procedure-on', kind: 'conflict' };
}

/** An administrator switches the procedure on or off only under a decision of the Chair. */
export function chairDecisionMissing(): Refusal {
  return { code: 'silence.chair-decision-missing', kind: 'bad-input' };
}

export function holdDaysMissing(): Refusal {
  return { code: 'silence.hold-days-missing', kind: 'bad-input' };
}

export function notWritten(): Refusal {
  return { code: 'silence.not-written', kind: 'bad-input' };
}

export function ended(): Refusal {
  return { code: 'silence.ended', kind: 'too-late' };
}

/** The rule asks for a longer period; `on` and `time` are the earliest closing in the zone of the body. */
export function tooShort(on: Day, time: string): Refusal {
  return { code: 'silence.too-short', kind: 'bad-input', values: { on, time } };
}

export function noHolds(): Refusal {
  return { code: 'silence.no-holds', kind: 'not-now' };
}

export function objectedAlready(): Refusal {
  return { code: 'silence.objected-already', kind: 'conflict' };
}

export function heldAlready(): Refusal {
  return { code: 'silence.held-already', kind: 'conflict' };
}

export function nothingHeld(): Refusal {
  return { code: 'silence.nothing-held', kind: 'not-now' };
}
