/** A mistake of the person at the keyboard, in one sentence that says what to do. It ends the command with 2. */
export const mistake = (sentence: string): Error => new Error(sentence, { cause: ofTheCaller });

export const isMistake = (error: unknown): error is Error =>
  error instanceof Error && error.cause === ofTheCaller;

const ofTheCaller = Symbol('mistake of the caller');
