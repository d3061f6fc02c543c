import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no.

/** No document by that id, or none this reader may know of: the same answer. */
export function documentNotFound(): Refusal {
  return { code: 'documents.not-found', kind: 'not-found' };
}

export function notYours(): Refusal {
  return { code: 'documents.not-your-act', kind: 'forbidden' };
}

export function withdrawn(on: string): Refusal {
  return { code: 'documents.withdrawn', kind: 'not-now', values: { on } };
}

/** What is on file is not what was filed: it is not opened, by nobody. */
export function fileDamaged(): Refusal {
  return { code: 'documents.changed-on-disk', kind: 'conflict' };
}

/** A paper that is filed for another State, or nobody may read beside CTED, proves no act of this State. */
export function notThePaper(): Refusal {
  return { code: 'documents.not-the-paper', kind: 'bad-input' };
}
