import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey } from '../platform/schemas.ts';

// What takes or gives a secret takes no key: a receipt would keep the answer and a fast hash of the request.

const Text = z.string().min(1).max(4096);
const PasskeyName = z.string().trim().min(1).max(60);

// What a browser gives back of a device, as WebAuthn writes it in JSON; checked by the library.
const Credential = {
  id: Text,
  rawId: Text,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
};
const Assertion = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Text,
    authenticatorData: Text,
    signature: Text,
    userHandle: z.string().max(200).exactOptional(),
  }),
});
const Attestation = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Text,
    attestationObject: z.string().min(1).max(65_536),
    transports: z.array(z.string().max(40)).max(10).exactOptional(),
  }),
});
/** Handed by the browser to the device as it is. */
const Options = z.object({ options: z.unknown() });
const Passkeys = z.object({ passkeyId: z.uuid() });
const Done = z.object({ done: z.literal(true) });

const recent = ['sign-in.no-account', 'sign-in.again'] as const;

/** How one gets in with a passkey, and how one keeps one's own. */
export const passkeysContract = contract({
  askForPasskey: {
    method: 'POST',
    path: '/sign-in/passkey/challenge',
    may: 'read-public',
    summary: 'What a device is asked to prove that it has a passkey',
    response: Options,
    transaction: 'own',
    refusals: ['passkeys.needs-name'],
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/sign-in/passkey',
    may: 'read-public',
    summary: 'Signs in with what a device answered',
    body: z.object({ response: Assertion }),
    response: Done,
    transaction: 'own',
    refusals: ['passkeys.wrong', 'passkeys.needs-name'],
  },
  askToAddPasskey: {
    method: 'POST',
    path: '/account/passkeys/challenge',
    may: 'read-public',
    summary: 'What a device is asked to make a passkey',
    response: Options,
    transaction: 'own',
    refusals: [...recent, 'passkeys.needs-name'],
  },
  addPasskey: {
    method: 'POST',
    path: '/account/passkeys',
    may: 'read-public',
    summary: 'Adds the passkey a device made',
    body: z.object({ response: Attestation, name: PasskeyName }),
    response: Passkeys,
    transaction: 'own',
    refusals: [...recent, 'passkeys.wrong', 'passkeys.needs-name'],
  },
  renamePasskey: {
    method: 'POST',
    path: '/account/passkeys/:passkeyId/name',
    may: 'read-public',
    summary: 'Gives a passkey another name',
    params: Passkeys,
    body: z.object({ name: PasskeyName, key: IdempotencyKey }),
    response: Done,
    refusals: ['passkeys.not-found'],
  },
  removePasskey: {
    method: 'POST',
    path: '/account/passkeys/:passkeyId/remove',
    may: 'read-public',
    summary: 'Takes a passkey away, unless it is the last way in',
    params: Passkeys,
    body: z.object({ key: IdempotencyKey }),
    response: Done,
    refusals: [...recent, 'passkeys.not-found', 'sign-in.last-way-in'],
  },
});
