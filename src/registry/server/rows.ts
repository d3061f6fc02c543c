import type { z } from 'zod';
import type { ImportReport, RefusedRow } from '../../platform/import-report.ts';
import { malformedRow, rowTwice } from '../refusals.ts';

/** Rows of an import, read strictly; every row that cannot be read is refused, not only the first. */
export function readRows<Row>(
  rows: readonly unknown[],
  schema: z.ZodType<Row>,
  keyOf: (row: Row) => string,
): { readonly read: readonly Row[]; readonly refused: readonly RefusedRow[] } {
  const read: Row[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const [at, given] of rows.entries()) {
    const result = schema.safeParse(given);
    if (!result.success) {
      refused.push(malformedRow(at + 1, fieldOf(result.error)));
      continue;
    }
    const key = keyOf(result.data);
    if (seen.has(key)) refused.push(rowTwice(at + 1, key));
    seen.add(key);
    read.push(result.data);
  }
  return { read, refused };
}

/** Which rows are new, and which say something else than what is there. */
export function compareRows<Row>(
  rows: readonly Row[],
  there: ReadonlyMap<string, Row>,
  keyOf: (row: Row) => string,
): { readonly added: readonly Row[]; readonly changed: readonly Row[] } {
  const added = rows.filter((row) => !there.has(keyOf(row)));
  const changed = rows.filter(
    (row) => there.has(keyOf(row)) && canonical(row) !== canonical(there.get(keyOf(row))),
  );
  return { added, changed };
}

/** What an import of so many rows did. */
export function reportOf(
  rows: readonly unknown[],
  { added, changed }: { readonly added: readonly unknown[]; readonly changed: readonly unknown[] },
): ImportReport {
  return {
    inserted: added.length,
    updated: changed.length,
    unchanged: rows.length - added.length - changed.length,
    refused: [],
  };
}

export function nothingWritten(refused: readonly RefusedRow[]): ImportReport {
  return { inserted: 0, updated: 0, unchanged: 0, refused };
}

/** The field in question: `names.ar`; for a key that should not be there, that key; `row` for no record at all. */
function fieldOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  return [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.') || 'row';
}

/** The same text for the same facts, whatever the order of the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
