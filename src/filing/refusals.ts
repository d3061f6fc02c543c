import type { BadFile } from '../formats/bad-file.ts';
import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no, besides those of documents.

/** Never sent, filed already, or swept away. */
export function uploadNotFound(): Refusal {
  return { code: 'filing.upload-not-found', kind: 'not-found' };
}

export function symbolTaken(symbol: string): Refusal {
  return { code: 'filing.symbol-taken', kind: 'conflict', values: { symbol } };
}

export function noTitleInOriginal(): Refusal {
  return { code: 'filing.no-title', kind: 'bad-input' };
}

export function unknownState(state: string): Refusal {
  return { code: 'filing.unknown-state', kind: 'bad-input', values: { state } };
}

export function stateMissing(): Refusal {
  return { code: 'filing.state-missing', kind: 'bad-input' };
}

export function fileMissing(): Refusal {
  return { code: 'filing.file-missing', kind: 'bad-input' };
}

/** The class is for CTED alone to give; a State files what is between it and CTED or the Committee. */
export function classNotYours(): Refusal {
  return { code: 'filing.class-not-yours', kind: 'forbidden' };
}

export function realFileInTraining(): Refusal {
  return { code: 'filing.real-file-in-training', kind: 'not-now' };
}

export function dateToCome(on: string): Refusal {
  return { code: 'filing.date-to-come', kind: 'bad-input', values: { on } };
}

/** Why a file is not taken; nothing of it is kept. */
export function badFile({ reason, values = {} }: BadFile): Refusal {
  return { code: `filing.file-${reason}`, kind: 'bad-input', values };
}
