import { randomUUID } from 'node:crypto';
import type { passkeysContract } from '../../passkeys/contract.ts';
import type { signInContract } from '../../sign-in/contract.ts';
import type { Asker, Fixtures, World } from './fixture.fixture.ts';

// How one gets in is open to all; ways in are each person's own.

const open = { resource: 'registry', send: () => ({}) } as const;
const own = { resource: 'ways-in', needs: 'administer', account: true, send: () => ({}) } as const;
const keyed = () => ({ key: randomUUID() });
const text = Buffer.from('{}').toString('base64url');
const credential = { id: text, rawId: text, type: 'public-key' };

/** The session the asker asks in; for one who is nobody, some session. */
const sessionOf = async (world: World, asker: Asker): Promise<string> => {
  const { data } = await world.as(asker, 'getAccount', {});
  return data.account?.sessions[0].sessionId ?? randomUUID();
};

export const signInFixtures: Fixtures<typeof signInContract> = {
  signInWithPassword: {
    ...open,
    unanswered: true,
    send: () => ({ body: { name: 'nobody@example.org', password: 'a wrong password', code: '000000' } }),
  },
  getAccount: { resource: 'ways-in', account: true, send: () => ({}) },
  setPassword: { ...own, send: () => ({ body: { password: 'a quiet harbour in spring' } }) },
  newOneTimeSecret: own,
  confirmOneTimeSecret: {
    ...own,
    unanswered: true,
    send: () => ({ body: { sealed: text, code: '000000' } }),
  },
  renewRecoveryCodes: { ...own, unanswered: true },
  removePassword: { ...own, unanswered: true, send: () => ({ body: keyed() }) },
  endSession: {
    ...own,
    send: async (world, asker) => ({
      params: { sessionId: await sessionOf(world, asker) },
      body: keyed(),
    }),
  },
  endOtherSessions: { ...own, send: () => ({ body: keyed() }) },
};

export const passkeysFixtures: Fixtures<typeof passkeysContract> = {
  askForPasskey: open,
  signInWithPasskey: {
    ...open,
    unanswered: true,
    send: () => ({
      body: {
        response: {
          ...credential,
          response: { clientDataJSON: text, authenticatorData: text, signature: text },
        },
      },
    }),
  },
  askToAddPasskey: own,
  addPasskey: {
    ...own,
    unanswered: true,
    send: () => ({
      body: {
        response: { ...credential, response: { clientDataJSON: text, attestationObject: text } },
        name: 'Office laptop',
      },
    }),
  },
  // Whoever names or takes away a passkey that is not theirs is told that there is none.
  renamePasskey: {
    resource: 'sign-in-guard',
    unanswered: true,
    account: true,
    send: () => ({ params: { passkeyId: randomUUID() }, body: { name: 'Mine', ...keyed() } }),
  },
  removePasskey: {
    resource: 'sign-in-guard',
    unanswered: true,
    send: () => ({ params: { passkeyId: randomUUID() }, body: keyed() }),
    account: true,
  },
};
