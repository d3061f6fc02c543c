import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no. What the procedure itself forbids is said by the engine (`procedure.*`).

export function notStarted(): Refusal {
  return { code: 'conduct.not-started', kind: 'not-now', cite: ['S/2020/731 VI.3(b)'] };
}

/** What was presented to the State in the closing meeting is what was found. */
export function closedAlready(on: Day): Refusal {
  return { code: 'conduct.closed-already', kind: 'too-late', values: { on }, cite: ['S/2020/731 V(k)'] };
}

export function noteNotFound(): Refusal {
  return { code: 'conduct.note-not-found', kind: 'not-found' };
}

export function findingNotFound(): Refusal {
  return { code: 'conduct.finding-not-found', kind: 'not-found' };
}

export function answerNotFound(): Refusal {
  return { code: 'conduct.answer-not-found', kind: 'bad-input' };
}

/** A sitting that will not be held has no note. */
export function sittingDropped(): Refusal {
  return { code: 'conduct.sitting-dropped', kind: 'not-now' };
}

/** The sitting was summed up with this note. */
export function noteClosed(): Refusal {
  return { code: 'conduct.note-closed', kind: 'not-now', cite: ['S/2020/731 VI.3(b)'] };
}

/** Each finding is agreed, not agreed, or not raised; none is left out. */
export function resultsMissing(count: number): Refusal {
  return { code: 'conduct.results-missing', kind: 'bad-input', values: { count }, cite: ['S/2020/731 V(k)'] };
}

export function stateWordsMissing(): Refusal {
  return { code: 'conduct.state-words-missing', kind: 'bad-input', cite: ['S/2020/731 V(k)'] };
}
