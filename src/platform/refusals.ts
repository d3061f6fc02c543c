import type { Refusal } from './refusal.ts';

// The ways the ground can say no, before any part is asked.

export function nothingHere(): Refusal {
  return { code: 'platform.not-found', kind: 'not-found' };
}

export function wrongMethod(method: string, allowed: readonly string[]): Refusal {
  return {
    code: 'platform.wrong-method',
    kind: 'bad-input',
    values: { method, allowed: allowed.join(', ') },
  };
}

export function malformedJson(): Refusal {
  return { code: 'platform.malformed-json', kind: 'bad-input' };
}

export function malformedRequest(): Refusal {
  return { code: 'platform.malformed-request', kind: 'bad-input' };
}

export function wrongContentType(): Refusal {
  return { code: 'platform.wrong-content-type', kind: 'bad-input' };
}

export function tooLarge(kilobytes: number): Refusal {
  return { code: 'platform.too-large', kind: 'bad-input', values: { kilobytes } };
}

export function unknownKey(key: string): Refusal {
  return { code: 'platform.unknown-key', kind: 'bad-input', values: { key } };
}

export function missing(field: string): Refusal {
  return { code: 'platform.missing', kind: 'bad-input', values: { field } };
}

export function badValue(field: string): Refusal {
  return { code: 'platform.bad-value', kind: 'bad-input', values: { field } };
}

export function tooSmall(field: string, least: number): Refusal {
  return { code: 'platform.too-small', kind: 'bad-input', values: { field, least } };
}

export function tooBig(field: string, most: number): Refusal {
  return { code: 'platform.too-big', kind: 'bad-input', values: { field, most } };
}

/** A text of more characters, or a list of more entries, than there may be. */
export function tooLong(field: string, most: number): Refusal {
  return { code: 'platform.too-long', kind: 'bad-input', values: { field, most } };
}

export function notOneOf(field: string, options: readonly string[]): Refusal {
  return { code: 'platform.not-one-of', kind: 'bad-input', values: { field, options: options.join(', ') } };
}

/** The header and the body name different versions, or different keys. */
export function twoValues(field: string): Refusal {
  return { code: 'platform.two-values', kind: 'bad-input', values: { field } };
}

/** An act that did not start on a page of ours. */
export function fromElsewhere(): Refusal {
  return { code: 'platform.from-elsewhere', kind: 'forbidden' };
}

/** Somebody else changed it since the caller read it. */
export function stale(): Refusal {
  return { code: 'platform.stale', kind: 'conflict' };
}

/** The key of an act was used before, for another act or another request. */
export function keyReused(): Refusal {
  return { code: 'platform.key-reused', kind: 'conflict' };
}

// Exports and imports of a whole database.

/** The folder to write into holds something already. */
export function folderNotEmpty(folder: string): Refusal {
  return { code: 'platform.folder-not-empty', kind: 'conflict', values: { folder } };
}

export function notAnExport(folder: string): Refusal {
  return { code: 'platform.not-an-export', kind: 'bad-input', values: { folder } };
}

/** The export was made by another version: the tables differ. */
export function otherVersion(): Refusal {
  return { code: 'platform.other-version', kind: 'conflict' };
}

/** An import takes the place of everything, so it is only for a database in which nobody has acted. */
/** A file that was handed in is gone, or is no longer what was kept. */
export function damagedBlob(sha256: string): Refusal {
  return { code: 'platform.damaged-blob', kind: 'conflict', values: { sha256 } };
}

export function actedAlready(): Refusal {
  return { code: 'platform.acted-already', kind: 'conflict' };
}

/** A file is missing, was cut off or was changed. */
export function incompleteFile(file: string): Refusal {
  return { code: 'platform.incomplete-file', kind: 'bad-input', values: { file } };
}

/** A row refers to one that is not there; `rule` names the reference. */
export function danglingReference(rule: string): Refusal {
  return { code: 'platform.dangling-reference', kind: 'bad-input', values: { rule } };
}

/** A row cannot be taken; `what` names the column or the rule it offends. */
export function malformedRow(file: string, line: number, what: string): Refusal {
  return { code: 'platform.malformed-row', kind: 'bad-input', values: { file, line, what } };
}
