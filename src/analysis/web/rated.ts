/** Of a mean rating the band it is drawn in, 0 to 4; null where nothing was rated, which is drawn by a pattern. */
export const bandOf = (mean: number | null): number | null => (mean === null ? null : Math.round(mean));

/** How a mean is printed in a picture: with one decimal, or a dash. */
export const printed = (mean: number | null): string => (mean === null ? '–' : mean.toFixed(1));

/** The class of a cell: never told by its colour alone, because the number is printed in it. */
export function cellClass(mean: number | null): string {
  const band = bandOf(mean);
  return band === null ? 'rated rated-missing' : `rated rated-${band}`;
}
