import type { Refusal } from '../platform/refusal.ts';

// The ways this part says no. What the procedure forbids it says itself, with its paragraph (V(u), V(v)).

/** No version, report or copy by that id, or none this reader may know of: the same answer. */
export function versionNotFound(): Refusal {
  return { code: 'versions.not-found', kind: 'not-found' };
}

export function notYourAct(): Refusal {
  return { code: 'versions.not-your-act', kind: 'forbidden', cite: ['S/2020/731 V(t)', 'S/2020/731 V(u)'] };
}

export function issuedAlready(kind: string): Refusal {
  return { code: 'versions.issued-already', kind: 'conflict', values: { kind } };
}

/** The State said that parts are confidential, and which ones is not entered yet. */
export function marksMissing(): Refusal {
  return { code: 'versions.marks-missing', kind: 'not-now', cite: ['S/2020/731 V(u)'] };
}

/** Every block is withheld: there would be a cover and nothing behind it. */
export function nothingLeft(): Refusal {
  return { code: 'versions.nothing-left', kind: 'not-now', cite: ['S/2020/731 V(u)'] };
}

export function nothingWaiting(): Refusal {
  return { code: 'versions.nothing-waiting', kind: 'conflict' };
}

export function notMade(): Refusal {
  return { code: 'versions.not-made', kind: 'not-now' };
}

/** The bytes are gone or no longer what was made: they are not given out. */
export function damaged(): Refusal {
  return { code: 'versions.damaged', kind: 'conflict' };
}
