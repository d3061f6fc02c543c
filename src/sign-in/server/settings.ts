import { randomBytes } from 'node:crypto';
import { type Cost, strongCost } from './scrypt.ts';
import type { Key } from './seal.ts';

/** What signing in stands on besides the database. */
export type SignInSettings = {
  /** Seals one-time secrets and marks addresses; lies outside the database. */
  readonly key: Key;
  readonly cost: Cost;
};

/** The strong settings with a key that is forgotten with the program, where no account outlasts it. */
export const passingSettings = (): SignInSettings => ({ key: randomBytes(32), cost: strongCost });
