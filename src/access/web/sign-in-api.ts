import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { signInContract } from '../contract.ts';

const operations = {
  signInWithPassword: ['POST', '/sign-in/password'],
  askForPasskey: ['POST', '/sign-in/passkey/challenge'],
  signInWithPasskey: ['POST', '/sign-in/passkey'],
  getAccount: ['GET', '/account'],
  setPassword: ['POST', '/account/password'],
  newOneTimeSecret: ['POST', '/account/one-time-secret'],
  confirmOneTimeSecret: ['POST', '/account/one-time-secret/confirm'],
  renewRecoveryCodes: ['POST', '/account/recovery-codes'],
  removePassword: ['POST', '/account/password/remove'],
  askToAddPasskey: ['POST', '/account/passkeys/challenge'],
  addPasskey: ['POST', '/account/passkeys'],
  renamePasskey: ['POST', '/account/passkeys/:passkeyId/name'],
  removePasskey: ['POST', '/account/passkeys/:passkeyId/remove'],
  endSession: ['POST', '/account/sessions/:sessionId/end'],
  endOtherSessions: ['POST', '/account/sessions/end-others'],
} as const satisfies Operations<typeof signInContract>;

export const signIn = createClient<typeof signInContract>(operations);

export type OwnAccount = NonNullable<Received<(typeof signInContract)['getAccount']>['account']>;
export type Passkey = OwnAccount['passkeys'][number];

/** The reader's own ways in and devices. */
export function accountQuery() {
  return queryOptions({
    queryKey: ['access', 'account'],
    queryFn: ({ signal }) => signIn.getAccount({}, { signal }),
  });
}
