import type { Refusal } from '../platform/refusal.ts';
import type { Day } from '../procedure/calendar.ts';

// The ways this part can say no.

const plain = (code: string, kind: Refusal['kind'], cite?: readonly string[]) => (): Refusal => ({
  code: `assessment.${code}`,
  kind,
  ...(cite && { cite: [...cite] }),
});

const cycle = ['S/2022/529 annex I para 23'];

/** No assessment by that id, or none this reader may know of: the same answer. */
export const assessmentNotFound = plain('not-found', 'not-found');
export const noQuestion = plain('no-question', 'not-found');
export const noAnswer = plain('no-answer', 'not-found');
export const noEdition = plain('no-edition', 'not-found');
export const noProvision = plain('no-provision', 'bad-input');

export const unknownState = (stateCode: string): Refusal => ({
  code: 'assessment.unknown-state',
  kind: 'bad-input',
  values: { state: stateCode },
});

/** The act is for another; `role` is whose it is. */
export const notYourAct = (role: string): Refusal => ({
  code: 'assessment.not-your-act',
  kind: 'forbidden',
  values: { role },
});

export const runningAlready = plain('running-already', 'conflict', cycle);
/** An edition is used only once the Committee has adopted it. */
export const noEditionInForce = plain('no-edition-in-force', 'not-now', cycle);
/** A reason was given for another edition where there is nothing to deviate from. */
export const noDeviation = plain('no-deviation', 'bad-input', cycle);

export const submittedAlready = plain('submitted-already', 'too-late', cycle);
export const nothingAnswered = plain('nothing-answered', 'not-now', cycle);
export const notSubmitted = plain('not-submitted', 'not-now', cycle);
export const adoptedAlready = plain('adopted-already', 'too-late', cycle);
export const sharedAlready = plain('shared-already', 'conflict');
export const notShared = plain('not-shared', 'not-now');

export const otherAnswerType = plain('other-answer-type', 'bad-input');
/** A source is one document on file, or one public reference. */
export const oneSource = plain('one-source', 'bad-input');
export const sourceToCome = (on: Day, today: Day): Refusal => ({
  code: 'assessment.source-to-come',
  kind: 'bad-input',
  values: { on, today },
});

/** Another rating than in the cycle before, and no record of the thread that says why. */
export const causeMissing = plain('cause-missing', 'bad-input', cycle);
/** There is no such record for this reader, or it is another State's. */
export const causeUnknown = plain('cause-unknown', 'bad-input', cycle);
/** An answer or a question is no reason for an answer. */
export const causeCircular = plain('cause-circular', 'bad-input', cycle);

export const wordsMissing = plain('words-missing', 'bad-input');
/** What came on paper is entered with the paper. */
export const paperMissing = plain('paper-missing', 'bad-input');

export const draftedAlready = plain('drafted-already', 'conflict');
/** What is in force is not changed: a further edition takes its place. */
export const editionInForce = plain('edition-in-force', 'too-late');
