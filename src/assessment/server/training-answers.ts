import type { Question } from '../../questions/server/index.ts';
import type { Said } from './answer-store.ts';

// Invented answers of invented States. The pattern is arithmetic, so that it says nothing about anybody.

const explained = [
  'Training: nothing was found that carries this out.',
  'Training: first steps were announced; little of it is in force.',
  'Training: the law is in place; practice was seen in some agencies only.',
  'Training: law and practice are in place; figures for the last year are missing.',
  'Training: law, practice and figures were seen and agree with each other.',
];

/** Where the States of the thread are weak: what a visit looks at, and what becomes better afterwards. */
const ofThread: readonly string[] = ['XAV', 'XAW'];
const weak: Readonly<Record<string, number>> = {
  'asset-freezing': 1,
  'movement-of-people': 1,
  'pre-release-support': 2,
};

type Place = { readonly stateCode: string; readonly at: number; readonly place: number };

/** What the answer says, or undefined where there is none. */
export function answerIn({ stateCode, at, place }: Place, question: Question): Said | undefined {
  const isOfThread = ofThread.includes(stateCode);
  if (!isOfThread && (at + place * 2) % 11 === 0) return undefined;
  if (question.answerType === 'quantity') {
    return { rating: null, quantity: 3 + ((at * 5) % 17), words: { en: 'Training: as counted last year.' } };
  }
  const score = (at * 7 + place * 3 + ((at * place) % 5)) % 6;
  const rating = isOfThread ? (weak[question.subtopicId] ?? 2 + (place % 2)) : score;
  const words = explained[rating];
  // One in six could not be rated.
  if (words === undefined) {
    return { rating: null, quantity: null, words: { en: 'Training: what was at hand allows no rating.' } };
  }
  return { rating, quantity: null, words: { en: words } };
}

export const sourceOf = (stateCode: string): string =>
  `Training reply of ${stateCode} to the questions of CTED`;
