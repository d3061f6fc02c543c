import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Instant, Refusal } from '../platform/schemas.ts';

// How one gets in, and how one keeps one's own ways in. What takes or gives a secret takes no key: a receipt would
// keep the answer and a fast hash of the request.

const Text = z.string().min(1).max(4096);
const Password = z.string().min(12).max(128);
const Code = z.string().min(1).max(40);
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
const Codes = z.object({ recoveryCodes: z.array(z.string()) });
const Done = z.object({ done: z.literal(true) });

const AccountOfReader = z
  .object({
    mailAddress: z.string().nullable(),
    /** In which its moments are shown. */
    zone: z.string(),
    passwordAt: Instant.nullable(),
    appAt: Instant.nullable(),
    codesLeft: z.int(),
    passkeys: z.array(
      z.object({ passkeyId: z.uuid(), name: z.string(), madeAt: Instant, lastUsedAt: Instant.nullable() }),
    ),
    sessions: z.array(
      z.object({
        sessionId: z.uuid(),
        device: z.string(),
        method: z.string(),
        openedAt: Instant,
        lastSeenAt: Instant,
        /** The session in which this is asked. */
        here: z.boolean(),
      }),
    ),
    refused: z.object({
      change: Refusal.exactOptional(),
      removePassword: Refusal.exactOptional(),
      removePasskey: Refusal.exactOptional(),
    }),
  })
  .meta({ id: 'OwnAccount' });

const recent = ['access.no-account', 'access.sign-in-again'] as const;

export const signInContract = contract({
  signInWithPassword: {
    method: 'POST',
    path: '/sign-in/password',
    may: 'read-public',
    summary: 'Signs in with a password and a one-time code, or one of the recovery codes',
    body: z.object({ name: z.string().min(1).max(254), password: z.string().min(1).max(128), code: Code }),
    response: Done,
    transaction: 'own',
    refusals: ['access.sign-in-wrong', 'access.held-back'],
  },
  askForPasskey: {
    method: 'POST',
    path: '/sign-in/passkey/challenge',
    may: 'read-public',
    summary: 'What a device is asked to prove that it has a passkey',
    response: Options,
    transaction: 'own',
    refusals: ['access.passkey-needs-name'],
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/sign-in/passkey',
    may: 'read-public',
    summary: 'Signs in with what a device answered',
    body: z.object({ response: Assertion }),
    response: Done,
    transaction: 'own',
    refusals: ['access.passkey-wrong', 'access.passkey-needs-name'],
  },
  getAccount: {
    method: 'GET',
    path: '/account',
    may: 'read-public',
    summary: "The reader's own ways in and devices; null for somebody without an account",
    response: z.object({ account: AccountOfReader.nullable() }),
  },
  setPassword: {
    method: 'POST',
    path: '/account/password',
    may: 'read-public',
    summary: 'Sets the password of the reader; with a change every other session ends',
    body: z.object({ password: Password }),
    response: Done,
    transaction: 'own',
    refusals: [...recent, 'access.password-common'],
  },
  newOneTimeSecret: {
    method: 'POST',
    path: '/account/one-time-secret',
    may: 'read-public',
    summary: 'A secret for an app that shows one-time codes, not in use until a code is shown',
    response: z.object({ secret: z.string(), address: z.string(), sealed: z.string() }),
    refusals: recent,
  },
  confirmOneTimeSecret: {
    method: 'POST',
    path: '/account/one-time-secret/confirm',
    may: 'read-public',
    summary: 'Takes the secret into use, and gives ten recovery codes, which are shown this once',
    body: z.object({ sealed: Text, code: Code }),
    response: Codes,
    transaction: 'own',
    refusals: [...recent, 'access.no-password', 'access.code-wrong'],
  },
  renewRecoveryCodes: {
    method: 'POST',
    path: '/account/recovery-codes',
    may: 'read-public',
    summary: 'Ten new recovery codes in place of those before',
    response: Codes,
    transaction: 'own',
    refusals: [...recent, 'access.no-password'],
  },
  removePassword: {
    method: 'POST',
    path: '/account/password/remove',
    may: 'read-public',
    summary: 'Takes away the password, the app and the recovery codes',
    body: z.object({ key: IdempotencyKey }),
    response: Done,
    refusals: [...recent, 'access.no-password', 'access.last-way-in'],
  },
  askToAddPasskey: {
    method: 'POST',
    path: '/account/passkeys/challenge',
    may: 'read-public',
    summary: 'What a device is asked to make a passkey',
    response: Options,
    transaction: 'own',
    refusals: [...recent, 'access.passkey-needs-name'],
  },
  addPasskey: {
    method: 'POST',
    path: '/account/passkeys',
    may: 'read-public',
    summary: 'Adds the passkey a device made',
    body: z.object({ response: Attestation, name: PasskeyName }),
    response: Passkeys,
    transaction: 'own',
    refusals: [...recent, 'access.passkey-wrong', 'access.passkey-needs-name'],
  },
  renamePasskey: {
    method: 'POST',
    path: '/account/passkeys/:passkeyId/name',
    may: 'read-public',
    summary: 'Gives a passkey another name',
    params: Passkeys,
    body: z.object({ name: PasskeyName, key: IdempotencyKey }),
    response: Done,
    refusals: ['access.passkey-not-found'],
  },
  removePasskey: {
    method: 'POST',
    path: '/account/passkeys/:passkeyId/remove',
    may: 'read-public',
    summary: 'Takes a passkey away, unless it is the last way in',
    params: Passkeys,
    body: z.object({ key: IdempotencyKey }),
    response: Done,
    refusals: [...recent, 'access.passkey-not-found', 'access.last-way-in'],
  },
  endSession: {
    method: 'POST',
    path: '/account/sessions/:sessionId/end',
    may: 'read-public',
    summary: 'Signs a device of the reader out',
    params: z.object({ sessionId: z.uuid() }),
    body: z.object({ key: IdempotencyKey }),
    response: Done,
    refusals: ['access.no-account', 'access.session-not-found'],
  },
  endOtherSessions: {
    method: 'POST',
    path: '/account/sessions/end-others',
    may: 'read-public',
    summary: 'Signs every other device of the reader out',
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ ended: z.int() }),
    refusals: ['access.no-account'],
  },
});
