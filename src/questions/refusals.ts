import type { Refusal } from '../platform/refusal.ts';

// The ways this part can say no.

const cite = ['S/2022/529 annex I para 23'];

export const noEdition = (): Refusal => ({ code: 'questions.no-edition', kind: 'not-found' });

export const noQuestion = (): Refusal => ({ code: 'questions.no-question', kind: 'not-found' });

/** The act is CTED's. */
export const notYourAct = (): Refusal => ({ code: 'questions.not-your-act', kind: 'forbidden' });

/** Questions are used only once the Committee has adopted them. */
export const noneInForce = (): Refusal => ({ code: 'questions.none-in-force', kind: 'not-now', cite });

/** What is in force is not changed: a further edition takes its place. */
export const inForceAlready = (): Refusal => ({ code: 'questions.in-force-already', kind: 'too-late', cite });
