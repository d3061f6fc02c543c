import type { RefusedRow } from '../platform/import-report.ts';
import type { Refusal } from '../procedure/refusal.ts';

// The ways this part can say no.

/** No meeting by that id, or none this reader may know of: the same answer. */
export function meetingNotFound(): Refusal {
  return { code: 'meetings.not-found', kind: 'not-found' };
}

export function notYourAct(): Refusal {
  return { code: 'meetings.not-your-act', kind: 'forbidden' };
}

export function dayToCome(on: string): Refusal {
  return { code: 'meetings.day-to-come', kind: 'bad-input', values: { on } };
}

export function titleMissing(): Refusal {
  return { code: 'meetings.title-missing', kind: 'bad-input' };
}

/** A meeting has a day, or a month only, or neither. */
export function dayOrMonth(): Refusal {
  return { code: 'meetings.day-or-month', kind: 'bad-input' };
}

/** What was held was held on a day. */
export function heldWhen(): Refusal {
  return { code: 'meetings.held-when', kind: 'bad-input' };
}

/** What was held or cancelled stays so. */
export function settledAlready(): Refusal {
  return { code: 'meetings.settled-already', kind: 'not-now' };
}

/** The printed list is carried as it stands; nothing is planned in it. */
export function isRecord(): Refusal {
  return { code: 'meetings.is-record', kind: 'not-now', cite: ['S/2022/529 annex I appendix II'] };
}

export function numberTaken(number: number): Refusal {
  return { code: 'meetings.number-taken', kind: 'conflict', values: { number } };
}

export function unknownState(state: string): Refusal {
  return { code: 'meetings.unknown-state', kind: 'bad-input', values: { state } };
}

/** The item of the agenda is not one of this meeting. */
export function agendaItemNotFound(): Refusal {
  return { code: 'meetings.agenda-item-not-found', kind: 'bad-input' };
}

export function paperThere(): Refusal {
  return { code: 'meetings.paper-there', kind: 'conflict' };
}

export function notHeldYet(): Refusal {
  return { code: 'meetings.not-held-yet', kind: 'not-now' };
}

/** The decision names another meeting or day, or stands under an item already. */
export function decidedElsewhere(): Refusal {
  return { code: 'meetings.decided-elsewhere', kind: 'bad-input' };
}

export function malformedRow(row: number, field: string): RefusedRow {
  return { row, code: 'meetings.malformed-row', values: { field } };
}
