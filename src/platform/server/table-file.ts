import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

/** A table on its way to a spreadsheet. The names of its columns are the same in every language, so programs can rely on them. */
type Table<Column extends string> = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[] | Readonly<Record<Column, Cell>>)[];
  /** A sentence that stands alone in the first line. */
  readonly before?: string;
};

/**
 * A table as CSV. The mark at its beginning tells spreadsheets that the text is UTF-8; what they would take for a formula
 * is made harmless, wherever the words came from.
 */
export function tableFile<Column extends string>({ columns, rows, before }: Table<Column>): string {
  const options = { header: true, columns: [...columns], escape_formulas: true };
  const first = before === undefined ? '' : stringify([[before]], { escape_formulas: true });
  return `\uFEFF${first}${stringify([...rows], options)}`;
}
