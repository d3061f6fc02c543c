import type { RefusedRow } from '../platform/import-report.ts';
import type { Refusal } from '../procedure/refusal.ts';

// The ways this part can say no.

export function itemNotFound(): Refusal {
  return { code: 'programme.item-not-found', kind: 'not-found' };
}

export function dutyNotFound(): Refusal {
  return { code: 'programme.duty-not-found', kind: 'not-found' };
}

export function notYourAct(): Refusal {
  return { code: 'programme.not-your-act', kind: 'forbidden' };
}

/** The item is for the Committee or its Chair: CTED owes nothing under it. */
export function notForCted(cite: string): Refusal {
  return { code: 'programme.not-for-cted', kind: 'bad-input', cite: [cite] };
}

/** Without a rule of time nothing can be owed by a day. */
export function noTimeStated(cite: string): Refusal {
  return { code: 'programme.no-time-stated', kind: 'bad-input', cite: [cite] };
}

export function dayToCountFromMissing(cite: string): Refusal {
  return { code: 'programme.day-from-missing', kind: 'bad-input', cite: [cite] };
}

export function owedAlready(cite: string): Refusal {
  return { code: 'programme.owed-already', kind: 'conflict', cite: [cite] };
}

/** There is no such record, or none this reader may know of. */
export function recordNotFound(): Refusal {
  return { code: 'programme.record-not-found', kind: 'bad-input' };
}

export function givenAlready(): Refusal {
  return { code: 'programme.given-already', kind: 'conflict' };
}

/** What was there before the period began shows nothing of it. */
export function beforePeriod(on: string, cite: string): Refusal {
  return { code: 'programme.before-period', kind: 'bad-input', values: { on }, cite: [cite] };
}

export function dayToCome(on: string): Refusal {
  return { code: 'programme.day-to-come', kind: 'bad-input', values: { on } };
}

/** A programme of CTED names that of the Committee for the same period (CTC/CTED work programme 2020 CTED part para 1). */
export function noParent(row: number): RefusedRow {
  return { row, code: 'programme.no-parent' };
}

export function malformedRow(row: number, field: string): RefusedRow {
  return { row, code: 'programme.malformed-row', values: { field } };
}
