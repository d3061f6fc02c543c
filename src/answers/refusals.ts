import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no.

const plain = (code: string, kind: Refusal['kind'], cite?: readonly string[]) => (): Refusal => ({
  code: `answers.${code}`,
  kind,
  ...(cite && { cite: [...cite] }),
});

const cycle = ['S/2022/529 annex I para 23'];

export const noQuestion = plain('no-question', 'not-found');
export const noAnswer = plain('no-answer', 'not-found');

/** A question takes a rating, or a number. */
export const otherAnswerType = plain('other-answer-type', 'bad-input');
/** A source is one document on file, or one public reference. */
export const oneSource = plain('one-source', 'bad-input');
export const sourceToCome = (on: Day, today: Day): Refusal => ({
  code: 'answers.source-to-come',
  kind: 'bad-input',
  values: { on, today },
});
/** Another rating than in the cycle before, and no record of the thread that says why. */
export const causeMissing = plain('cause-missing', 'bad-input', cycle);
/** There is no such record for this reader, it is another State's, or it is an answer itself. */
export const causeUnknown = plain('cause-unknown', 'bad-input', cycle);
export const wordsMissing = plain('words-missing', 'bad-input');
