import type { BadFile } from '../formats/bad-file.ts';
import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no.

/** No document by that id, or none this reader may know of: the same answer. */
export function documentNotFound(): Refusal {
  return { code: 'documents.not-found', kind: 'not-found' };
}

/** Never sent, filed already, or swept away. */
export function uploadNotFound(): Refusal {
  return { code: 'documents.upload-not-found', kind: 'not-found' };
}

export function notYours(): Refusal {
  return { code: 'documents.not-your-act', kind: 'forbidden' };
}

export function withdrawn(on: string): Refusal {
  return { code: 'documents.withdrawn', kind: 'not-now', values: { on } };
}

export function symbolTaken(symbol: string): Refusal {
  return { code: 'documents.symbol-taken', kind: 'conflict', values: { symbol } };
}

export function noTitleInOriginal(): Refusal {
  return { code: 'documents.no-title', kind: 'bad-input' };
}

export function unknownState(state: string): Refusal {
  return { code: 'documents.unknown-state', kind: 'bad-input', values: { state } };
}

export function stateMissing(): Refusal {
  return { code: 'documents.state-missing', kind: 'bad-input' };
}

export function fileMissing(): Refusal {
  return { code: 'documents.file-missing', kind: 'bad-input' };
}

/** The class is for CTED alone to give; a State files what is between it and CTED or the Committee. */
export function classNotYours(): Refusal {
  return { code: 'documents.class-not-yours', kind: 'forbidden' };
}

export function realFileInTraining(): Refusal {
  return { code: 'documents.real-file-in-training', kind: 'not-now' };
}

export function dateToCome(on: string): Refusal {
  return { code: 'documents.date-to-come', kind: 'bad-input', values: { on } };
}

/** What is on file is not what was filed: it is not opened, by nobody. */
export function fileDamaged(): Refusal {
  return { code: 'documents.changed-on-disk', kind: 'conflict' };
}

/** A paper that is filed for another State, or nobody may read beside CTED, proves no act of this State. */
export function notThePaper(): Refusal {
  return { code: 'documents.not-the-paper', kind: 'bad-input' };
}

/** Why a file is not taken; nothing of it is kept. */
export function badFile({ reason, values = {} }: BadFile): Refusal {
  return { code: `documents.file-${reason}`, kind: 'bad-input', values };
}
