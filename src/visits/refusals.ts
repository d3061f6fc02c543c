import type { Day } from '../procedure/calendar.ts';
import type { Refusal } from '../procedure/refusal.ts';

// The ways this part can say no. What the procedure itself forbids is said by the engine (`procedure.*`).

/** No visit by that id, or none this reader may know of: the same answer. */
export function visitNotFound(): Refusal {
  return { code: 'visits.not-found', kind: 'not-found' };
}

/** The act is for another; `role` is whose it is. */
export function notYourAct(role: string): Refusal {
  return { code: 'visits.not-your-act', kind: 'forbidden', values: { role } };
}

/** What is public of a file can be read by everybody, and acted on by nobody it does not concern. */
export function notYourFile(): Refusal {
  return { code: 'visits.not-your-file', kind: 'forbidden' };
}

/** CTED enters the act of another only from a paper that is on file. */
export function documentMissing(role: string): Refusal {
  return { code: 'visits.document-missing', kind: 'bad-input', values: { role } };
}

export function unknownState(state: string): Refusal {
  return { code: 'visits.unknown-state', kind: 'bad-input', values: { state } };
}

export function realStateOnly(state: string): Refusal {
  return { code: 'visits.real-state-only', kind: 'bad-input', values: { state } };
}

export function frameworkDoesNotApply(type: string): Refusal {
  return {
    code: 'visits.framework-does-not-apply',
    kind: 'not-now',
    values: { type },
    cite: ['S/2020/731 II.8'],
  };
}

/** A visit of a printed list has no journal and takes no acts. */
export function printedRecord(number: number): Refusal {
  return { code: 'visits.printed-record', kind: 'not-now', values: { number } };
}

export function dateToCome(on: Day, today: Day): Refusal {
  return { code: 'visits.date-to-come', kind: 'bad-input', values: { on, today } };
}

export function hybridWithoutConsent(): Refusal {
  return { code: 'visits.hybrid-without-consent', kind: 'not-now', cite: ['S/2022/529 annex I para 20'] };
}

/** The form is chosen before the visit begins. */
export function hybridTooLate(): Refusal {
  return { code: 'visits.hybrid-too-late', kind: 'too-late' };
}

/** What follows by rule has the day the rule gives it; correct what it follows from. */
export function followsByRule(event: string): Refusal {
  return { code: 'visits.follows-by-rule', kind: 'bad-input', values: { event } };
}
