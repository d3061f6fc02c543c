import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Instant, Refusal } from '../platform/schemas.ts';

// How one gets in, and how one keeps one's own ways in. What takes or gives a secret takes no key: a receipt would
// keep the answer and a fast hash of the request.

const Text = z.string().min(1).max(4096);
const Password = z.string().min(12).max(128);
const Code = z.string().min(1).max(40);

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

const recent = ['sign-in.no-account', 'sign-in.again'] as const;

export const signInContract = contract({
  signInWithPassword: {
    method: 'POST',
    path: '/sign-in/password',
    may: 'read-public',
    summary: 'Signs in with a password and a one-time code, or one of the recovery codes',
    body: z.object({ name: z.string().min(1).max(254), password: z.string().min(1).max(128), code: Code }),
    response: Done,
    transaction: 'own',
    refusals: ['sign-in.wrong', 'sign-in.held-back'],
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
    refusals: [...recent, 'sign-in.password-common'],
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
    refusals: [...recent, 'sign-in.no-password', 'sign-in.code-wrong'],
  },
  renewRecoveryCodes: {
    method: 'POST',
    path: '/account/recovery-codes',
    may: 'read-public',
    summary: 'Ten new recovery codes in place of those before',
    response: Codes,
    transaction: 'own',
    refusals: [...recent, 'sign-in.no-password'],
  },
  removePassword: {
    method: 'POST',
    path: '/account/password/remove',
    may: 'read-public',
    summary: 'Takes away the password, the app and the recovery codes',
    body: z.object({ key: IdempotencyKey }),
    response: Done,
    refusals: [...recent, 'sign-in.no-password', 'sign-in.last-way-in'],
  },
  endSession: {
    method: 'POST',
    path: '/account/sessions/:sessionId/end',
    may: 'read-public',
    summary: 'Signs a device of the reader out',
    params: z.object({ sessionId: z.uuid() }),
    body: z.object({ key: IdempotencyKey }),
    response: Done,
    refusals: ['sign-in.no-account', 'sign-in.session-not-found'],
  },
  endOtherSessions: {
    method: 'POST',
    path: '/account/sessions/end-others',
    may: 'read-public',
    summary: 'Signs every other device of the reader out',
    body: z.object({ key: IdempotencyKey }),
    response: z.object({ ended: z.int() }),
    refusals: ['sign-in.no-account'],
  },
});
