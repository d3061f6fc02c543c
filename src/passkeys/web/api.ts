import type { Operations, Received } from '../../platform/contract.ts';
import type { signInContract } from '../../sign-in/contract.ts';
import { createClient } from '../../web/client.ts';
import type { passkeysContract } from '../contract.ts';

const operations = {
  askForPasskey: ['POST', '/sign-in/passkey/challenge'],
  signInWithPasskey: ['POST', '/sign-in/passkey'],
  askToAddPasskey: ['POST', '/account/passkeys/challenge'],
  addPasskey: ['POST', '/account/passkeys'],
  renamePasskey: ['POST', '/account/passkeys/:passkeyId/name'],
  removePasskey: ['POST', '/account/passkeys/:passkeyId/remove'],
} as const satisfies Operations<typeof passkeysContract>;

export const passkeys = createClient<typeof passkeysContract>(operations);

export type OwnAccount = NonNullable<Received<(typeof signInContract)['getAccount']>['account']>;
export type Passkey = OwnAccount['passkeys'][number];

/** What is read anew when a passkey was added, named or taken away. */
export const renews = [{ queryKey: ['sign-in', 'account'] }];
