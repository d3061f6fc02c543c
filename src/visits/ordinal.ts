import type { Warning } from './reading-shapes.ts';

/** A visit to the same State that came before, by number. */
export type EarlierVisit = { readonly number: number; readonly ordinal: number | null };

/**
 * What is odd about the ordinal of a visit: that there is none, or that it does not follow from the visits that came
 * before. It counts all visits to the State, as the printed list does (note on visit 155); where the record does not
 * reach back to the first one, the highest printed ordinal is what there is to count on from.
 */
export function ordinalWarnings(ordinal: number | null, earlier: readonly EarlierVisit[]): Warning[] {
  if (ordinal === null) return [{ code: 'visits.ordinal-missing', values: {} }];
  if (earlier.length === 0) return [];
  const expected = nextOrdinal(earlier);
  const fits = expected.exact ? ordinal === expected.least : ordinal >= expected.least;
  return fits ? [] : [{ code: 'visits.ordinal-odd', values: { ordinal, expected: expected.least } }];
}

function nextOrdinal(earlier: readonly EarlierVisit[]): { least: number; exact: boolean } {
  const inOrder = [...earlier].sort((a, b) => a.number - b.number);
  const place = inOrder.findLastIndex((visit) => visit.ordinal !== null);
  const last = inOrder[place]?.ordinal ?? null;
  if (last === null) return { least: inOrder.length + 1, exact: false };
  return { least: last + (inOrder.length - place), exact: true };
}
