import type { Day } from '../procedure/calendar.ts';
import type { Refusal } from '../procedure/refusal.ts';

// The ways this part can say no. What the procedure itself forbids is said by the engine (`procedure.*`).

/** No visit by that id, or none this reader may know of: the same answer. */
export function visitNotFound(): Refusal {
  return { code: 'visits.not-found', kind: 'not-found' };
}

/** No entry by that id in this file, or none this reader may know of. */
export function entryNotFound(): Refusal {
  return { code: 'visits.entry-not-found', kind: 'not-found' };
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

export function endsBeforeStart(startsOn: Day, endsOn: Day): Refusal {
  return { code: 'visits.ends-before-start', kind: 'bad-input', values: { startsOn, endsOn } };
}

export function sessionOutside(on: Day, startsOn: Day, endsOn: Day): Refusal {
  return { code: 'visits.session-outside', kind: 'bad-input', values: { on, startsOn, endsOn } };
}

/** Two visits to one State do not overlap; components of the same visit may. */
export function overlap(number: number, startsOn: Day, endsOn: Day): Refusal {
  return { code: 'visits.overlap', kind: 'conflict', values: { number, startsOn, endsOn } };
}

/** Saved once the reader has said that the warning was read. */
export function confirmLong(days: number, limit: number): Refusal {
  return { code: 'visits.confirm-long', kind: 'not-now', values: { days, limit } };
}

/** Saved once the reader has said that the warning was read; `other` is the visit it stands in the wrong order to. */
export function confirmOutOfOrder(startsOn: Day, other: number, otherStartsOn: Day): Refusal {
  return { code: 'visits.confirm-out-of-order', kind: 'not-now', values: { startsOn, other, otherStartsOn } };
}

export function virtualNeedsHybrid(): Refusal {
  return { code: 'visits.virtual-needs-hybrid', kind: 'not-now', cite: ['S/2022/529 annex I para 17'] };
}

export function virtualComesFirst(): Refusal {
  return { code: 'visits.virtual-comes-first', kind: 'bad-input', cite: ['S/2022/529 annex I para 17'] };
}

/** What has been held, or dropped, is history: its dates are those of the journal. */
export function componentClosed(): Refusal {
  return { code: 'visits.component-closed', kind: 'too-late' };
}

export function componentNotFound(): Refusal {
  return { code: 'visits.component-not-found', kind: 'not-found' };
}

/** A hybrid visit is over only when each of its components is. */
export function componentStillOpen(kind: 'virtual' | 'physical'): Refusal {
  return {
    code: kind === 'virtual' ? 'visits.virtual-still-open' : 'visits.physical-still-open',
    kind: 'not-now',
    cite: ['S/2022/529 annex I para 17'],
  };
}

/** Only the Committee can let the virtual component stand as the visit; its decision is named. */
export function decisionMissing(): Refusal {
  return { code: 'visits.decision-missing', kind: 'bad-input', cite: ['S/2022/529 annex I para 17'] };
}

/** The event is decided by nobody, so it rests on no decision. */
export function restsOnNoDecision(event: string): Refusal {
  return { code: 'visits.rests-on-no-decision', kind: 'bad-input', values: { event } };
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

/** No body by that id that could take part. */
export function organisationUnknown(): Refusal {
  return { code: 'visits.organisation-unknown', kind: 'bad-input' };
}

export function takesPartAlready(): Refusal {
  return { code: 'visits.takes-part-already', kind: 'conflict' };
}
