import { queryOptions } from '@tanstack/react-query';
import type { accessContract } from '../../access/contract.ts';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { signInContract } from '../contract.ts';

const operations = {
  signInWithPassword: ['POST', '/sign-in/password'],
  getAccount: ['GET', '/account'],
  setPassword: ['POST', '/account/password'],
  newOneTimeSecret: ['POST', '/account/one-time-secret'],
  confirmOneTimeSecret: ['POST', '/account/one-time-secret/confirm'],
  renewRecoveryCodes: ['POST', '/account/recovery-codes'],
  removePassword: ['POST', '/account/password/remove'],
  endSession: ['POST', '/account/sessions/:sessionId/end'],
  endOtherSessions: ['POST', '/account/sessions/end-others'],
} as const satisfies Operations<typeof signInContract>;

export const signIn = createClient<typeof signInContract>(operations);

type Leaving = Pick<typeof accessContract, 'signOut'>;

const leaving = { signOut: ['POST', '/sign-out'] } as const satisfies Operations<Leaving>;

export const access = createClient<Leaving>(leaving);

export type OwnAccount = NonNullable<Received<(typeof signInContract)['getAccount']>['account']>;

/** The reader's own ways in and devices. */
export function accountQuery() {
  return queryOptions({
    queryKey: ['sign-in', 'account'],
    queryFn: ({ signal }) => signIn.getAccount({}, { signal }),
  });
}
