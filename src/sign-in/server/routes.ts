import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { signInContract } from '../contract.ts';
import { getAccount } from './get-account.ts';
import {
  confirmOneTimeSecret,
  newOneTimeSecret,
  removePassword,
  renewRecoveryCodes,
  setPassword,
} from './keep-password.ts';
import { endOtherSessions, endOwnSession } from './keep-sessions.ts';
import { keeperOf } from './keeper.ts';
import type { SignInSettings } from './settings.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const done = { done: true } as const;

/** Answers how one gets in and how one keeps one's ways in. */
export const signInHandlers = (
  { clock }: Database,
  settings: SignInSettings,
): Handlers<typeof signInContract> => ({
  signInWithPassword: async ({ database, body, ...browser }) => {
    await signInWithPassword(database, settings, body, browser);
    return done;
  },
  getAccount: async ({ db, ...asked }) => ({ account: await getAccount(db, clock, keeperOf(asked)) }),
  setPassword: async ({ database, body, ...asked }) => {
    await setPassword(database, settings, body.password, keeperOf(asked));
    return done;
  },
  newOneTimeSecret: ({ db, ...asked }) => newOneTimeSecret(db, settings, keeperOf(asked)),
  confirmOneTimeSecret: async ({ database, body, ...asked }) => ({
    recoveryCodes: await confirmOneTimeSecret(database, settings, body, keeperOf(asked)),
  }),
  renewRecoveryCodes: async ({ database, ...asked }) => ({
    recoveryCodes: await renewRecoveryCodes(database, keeperOf(asked)),
  }),
  removePassword: async ({ db, ...asked }) => {
    await removePassword(db, clock, keeperOf(asked));
    return done;
  },
  endSession: async ({ db, params, ...asked }) => {
    await endOwnSession(db, clock, params.sessionId, keeperOf(asked));
    return done;
  },
  endOtherSessions: async ({ db, ...asked }) => ({
    ended: await endOtherSessions(db, clock, keeperOf(asked)),
  }),
});
