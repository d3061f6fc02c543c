import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Queries } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import type { Client } from '../../http/server/session.ts';
import { Refused } from '../../platform/refusal.ts';
import { type Browser, letIn } from '../../sign-in/server/index.ts';
import { passkeyNeedsName, passkeyWrong } from '../refusals.ts';
import { keepChallenge, takeChallengeOf } from './challenges.ts';

/** What the browser asks a device: to prove any passkey it has for this house. */
export async function askForPasskey(database: Database, client: Client) {
  const options = await generateAuthenticationOptions({
    rpID: houseAt(client),
    userVerification: 'required',
  });
  await keepChallenge(database, options.challenge, null);
  return options;
}

/**
 * Signs in with what a device answered. A passkey is two factors at once: the device, and the finger, face or number
 * that opened it, without which it is refused. It cannot be guessed, so nothing is counted.
 */
export async function signInWithPasskey(
  database: Database,
  response: AuthenticationResponseJSON,
  browser: Browser,
): Promise<void> {
  const passkey = await findPasskey(database, response.id);
  const challenge = await takeChallengeOf(database, response.response.clientDataJSON, null);
  const counter = passkey && challenge && (await counterProven(response, passkey, challenge, browser.client));
  const isIn =
    typeof counter === 'number' &&
    (await letIn(database, browser, {
      personId: passkey?.personId ?? '',
      method: 'passkey',
      marks: [],
      spend: (inside) => countUse(inside, response.id, counter),
    }));
  if (!isIn) throw new Refused(passkeyWrong());
}

/** The name passkeys of this house are bound to. Browsers bind them to names, never to the number of an address. */
export function houseAt({ origin }: Pick<Client, 'origin'>): string {
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, ''))) throw new Refused(passkeyNeedsName());
  return hostname;
}

type Passkey = {
  readonly personId: string;
  readonly publicKey: string;
  readonly counter: number;
};

async function findPasskey({ kysely }: Queries, credentialId: string): Promise<Passkey | undefined> {
  const { rows } = await sql<{ person_id: string; public_key: string; counter: number }>`
    select person_id, public_key, counter from app.find_passkey(${credentialId})`.execute(kysely);
  const [row] = rows;
  return row && { personId: row.person_id, publicKey: row.public_key, counter: Number(row.counter) };
}

/** How often the device says it was used, when its answer holds; null when anything about it does not. */
async function counterProven(
  response: AuthenticationResponseJSON,
  { personId, publicKey, counter }: Passkey,
  challenge: string,
  client: Client,
): Promise<number | null> {
  const { userHandle } = response.response;
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== personId) return null;
  const proof = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: client.origin,
    expectedRPID: houseAt(client),
    credential: { id: response.id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(() => null); // the library throws for whatever does not hold; to the reader all of it is the same
  return proof?.verified ? proof.authenticationInfo.newCounter : null;
}

async function countUse({ kysely, clock }: Queries, credentialId: string, counter: number): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select app.use_passkey(${credentialId}, ${counter}, ${clock.now()}) as used`.execute(kysely);
  return rows[0]?.used ?? false;
}
