import type { RefusedRow } from '../platform/import-report.ts';
import type { Refusal } from '../procedure/refusal.ts';

/** A row of an import with a field that is missing, unknown, or cannot be what it says. */
export function malformedRow(row: number, field: string): RefusedRow {
  return { row, code: 'record.malformed-row', values: { field } };
}

/** A number is given once, and never again. */
export function numberTaken(number: number): Refusal {
  return { code: 'record.number-taken', kind: 'conflict', values: { number } };
}

/** What was carried in stays as it was printed. */
export function rowDiffers(number: number): Refusal {
  return { code: 'record.row-differs', kind: 'conflict', values: { number } };
}
