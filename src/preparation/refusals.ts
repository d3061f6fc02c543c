import type { Day } from '../procedure/calendar.ts';
import type { Refusal } from '../procedure/refusal.ts';

// The ways this part can say no. A warning that was gone past is kept with its code for good: those two codes stay as they are.

export function endsBeforeStart(startsOn: Day, endsOn: Day): Refusal {
  return { code: 'preparation.ends-before-start', kind: 'bad-input', values: { startsOn, endsOn } };
}

export function sessionOutside(on: Day, startsOn: Day, endsOn: Day): Refusal {
  return { code: 'preparation.session-outside', kind: 'bad-input', values: { on, startsOn, endsOn } };
}

/** Two visits to one State do not overlap; components of the same visit may. */
export function overlap(number: number, startsOn: Day, endsOn: Day): Refusal {
  return { code: 'preparation.overlap', kind: 'conflict', values: { number, startsOn, endsOn } };
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
  return { code: 'preparation.virtual-needs-hybrid', kind: 'not-now', cite: ['S/2022/529 annex I para 17'] };
}

export function virtualComesFirst(): Refusal {
  return { code: 'preparation.virtual-comes-first', kind: 'bad-input', cite: ['S/2022/529 annex I para 17'] };
}

/** What has been held, or dropped, is history: its dates are those of the journal. */
export function componentClosed(): Refusal {
  return { code: 'preparation.component-closed', kind: 'too-late' };
}

export function componentNotFound(): Refusal {
  return { code: 'preparation.component-not-found', kind: 'not-found' };
}

/** No body by that id that could take part. */
export function organisationUnknown(): Refusal {
  return { code: 'preparation.organisation-unknown', kind: 'bad-input' };
}

export function takesPartAlready(): Refusal {
  return { code: 'preparation.takes-part-already', kind: 'conflict' };
}

/** A hybrid visit is over only when each of its components is. */
export function componentStillOpen(kind: 'virtual' | 'physical'): Refusal {
  return {
    code: kind === 'virtual' ? 'preparation.virtual-still-open' : 'preparation.physical-still-open',
    kind: 'not-now',
    cite: ['S/2022/529 annex I para 17'],
  };
}
