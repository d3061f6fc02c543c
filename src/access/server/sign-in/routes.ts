import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/server/database.ts';
import type { Handlers } from '../../../platform/server/http/mount.ts';
import type { Session } from '../../../platform/server/http/session.ts';
import type { Instant } from '../../../procedure/calendar.ts';
import type { signInContract } from '../../sign-in-endpoints.ts';
import { getAccount } from './get-account.ts';
import { addPasskey, askToAddPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts';
import {
  confirmOneTimeSecret,
  newOneTimeSecret,
  removePassword,
  renewRecoveryCodes,
  setPassword,
} from './keep-password.ts';
import { endOtherSessions, endOwnSession } from './keep-sessions.ts';
import type { SignInSettings } from './settings.ts';
import { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import type { Keeper } from './ways-in.ts';

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
  askForPasskey: async ({ database, client }) => ({ options: await askForPasskey(database, client) }),
  signInWithPasskey: async ({ database, body, ...browser }) => {
    await signInWithPasskey(database, { ...body.response, clientExtensionResults: {} }, browser);
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
  askToAddPasskey: async ({ database, client, ...asked }) => ({
    options: await askToAddPasskey(database, keeperOf(asked), client),
  }),
  addPasskey: async ({ database, client, body: { response, name }, ...asked }) => {
    const given = { response: { ...response, clientExtensionResults: {} }, name };
    return { passkeyId: await addPasskey(database, given, keeperOf(asked), client) };
  },
  renamePasskey: async ({ db, params, body }) => {
    await renamePasskey(db, params.passkeyId, body.name);
    return done;
  },
  removePasskey: async ({ db, params, ...asked }) => {
    await removePasskey(db, clock, params.passkeyId, keeperOf(asked));
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

type Asked = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly session: Session;
};

const keeperOf = ({ actor, now, session }: Asked): Keeper => ({ actor, now, token: session.token });
