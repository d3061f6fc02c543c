import type { Language } from '../platform/language.ts';

export type Sort = { readonly by: string; readonly down: boolean };

type Sortable<Row> = { readonly id: string; readonly value: (row: Row) => string | number | null };

/** The rows in the order asked for: texts as the language orders them, numbers by size, what is empty last. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: Sort | null,
  language: Language,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.by);
  if (!sort || !column) return rows;

  const texts = new Intl.Collator(language, { numeric: true });
  const turn = sort.down ? -1 : 1;
  return rows.toSorted((rowA, rowB) => {
    const [a, b] = [column.value(rowA), column.value(rowB)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (
      turn * (typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b)))
    );
  });
}

/** A sort as it stands in the address: `state`, or `-state` for the other way round. */
export function readSort(text: string): Sort | null {
  if (text === '') return null;
  return text.startsWith('-') ? { by: text.slice(1), down: true } : { by: text, down: false };
}

export const writeSort = (sort: Sort): string => `${sort.down ? '-' : ''}${sort.by}`;
