import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import { keeperOf } from '../../sign-in/server/index.ts';
import type { passkeysContract } from '../contract.ts';
import { addPasskey, askToAddPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts';
import { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts';

const done = { done: true } as const;

export const passkeysHandlers = ({ clock }: Database): Handlers<typeof passkeysContract> => ({
  askForPasskey: async ({ database, client }) => ({ options: await askForPasskey(database, client) }),
  signInWithPasskey: async ({ database, body, ...browser }) => {
    await signInWithPasskey(database, { ...body.response, clientExtensionResults: {} }, browser);
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
});
