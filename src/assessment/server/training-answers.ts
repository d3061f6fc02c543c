import type { AskedRow } from './edition-store.ts';

// Invented answers of invented States. The pattern is arithmetic, so that it says nothing about anybody.

const rests = [
  'Training: nothing was found that carries this out.',
  'Training: first steps were announced; little of it is in force.',
  'Training: the law is in place; practice was seen in some agencies only.',
  'Training: law and practice are in place; figures for the last year are missing.',
  'Training: law, practice and figures were seen and agree with each other.',
];

/** Where the State of the thread is weak: what its visit looks at, and what becomes better afterwards. */
const weakInThread: Readonly<Record<string, number>> = {
  'asset-freezing': 1,
  'movement-of-people': 1,
  'pre-release-support': 2,
};

/** The rating: null where it could not be given, undefined where there is no answer at all. */
export function ratingOf(
  stateCode: string,
  at: number,
  place: number,
  { subtopicId }: AskedRow,
): number | null | undefined {
  if (stateCode === 'XAW') return weakInThread[subtopicId] ?? 2 + (place % 2);
  if ((at + place * 2) % 11 === 0) return undefined;
  const score = (at * 7 + place * 3 + ((at * place) % 5)) % 6;
  return score === 5 ? null : score;
}

export const quantityOf = (at: number): number => 3 + ((at * 5) % 17);

export function wordsOf(rating: number | null): { readonly en?: string } {
  const words = rating === null ? 'Training: what was at hand does not allow a rating.' : rests[rating];
  return words === undefined ? {} : { en: words };
}

export const sourceOf = (stateCode: string): string =>
  `Training reply of ${stateCode} to the questions of CTED`;
