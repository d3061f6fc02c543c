import type { Extent } from './day-scale.ts';

/** Something that takes room on a line. */
export type Placeable = { readonly taken: Extent };

export type Packed<T> = T & { readonly row: number };

/**
 * Each thing in the first row where it touches nothing, in the order given. In descending order no thing comes
 * above the one before it, so that the rows read from top to bottom as the things follow each other.
 */
export function packed<T extends Placeable>(
  things: readonly T[],
  gap: number,
  order: 'any' | 'descending' = 'any',
): { readonly placed: readonly Packed<T>[]; readonly rows: number } {
  const rows: Extent[][] = [];
  let last = 0;
  const placed = things.map((thing) => {
    const least = order === 'descending' ? last : 0;
    const free = rows.findIndex(
      (row, at) => at >= least && row.every((other) => areApart(other, thing.taken, gap)),
    );
    const row = free === -1 ? rows.push([]) - 1 : free;
    last = row;
    rows[row]?.push(thing.taken);
    return { ...thing, row };
  });
  return { placed, rows: rows.length };
}

export function areApart(a: Extent, b: Extent, gap: number): boolean {
  return a.x + a.width + gap <= b.x || b.x + b.width + gap <= a.x;
}
