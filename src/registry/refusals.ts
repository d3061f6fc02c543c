import type { RefusedRow } from '../platform/import-report.ts';
import type { Refusal } from '../platform/refusal.ts';

/** No State by that code in the registry. */
export function unknownState(stateCode: string): Refusal {
  return { code: 'registry.unknown-state', kind: 'not-found', values: { state: stateCode } };
}

/** A row of an import with a field that is missing, unknown or cannot be what it says. */
export function malformedRow(row: number, field: string): RefusedRow {
  return { row, code: 'registry.malformed-row', values: { field } };
}

export function rowTwice(row: number, key: string): RefusedRow {
  return { row, code: 'registry.row-twice', values: { key } };
}

/** A region that contradicts another row: the same code on another level, or below another region. */
export function groupContradicts(row: number, group: string): RefusedRow {
  return { row, code: 'registry.group-contradicts', values: { group } };
}
