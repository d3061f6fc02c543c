import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Client } from '../../http/server/session.ts';
import { lockChain } from '../../journal/server/journal.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import {
  enterOwn,
  findWaysIn,
  type Keeper,
  mailAddressOf,
  refusalToRemovePasskey,
  requireRecent,
} from '../../sign-in/server/index.ts';
import { passkeyNotFound, passkeyWrong } from '../refusals.ts';
import { keepChallenge, takeChallengeOf } from './challenges.ts';
import { houseAt } from './sign-in-with-passkey.ts';

/** What the browser asks a device: to make a passkey for this person, which can be found again without a name. */
export async function askToAddPasskey(database: Database, keeper: Keeper, client: Client) {
  const { personId } = keeper.actor;
  const { mail, passkeys } = await withActor(database, keeper.actor, async (db) => {
    await requireRecent(db, keeper);
    return { mail: await mailAddressOf(db, personId), passkeys: (await findWaysIn(db)).passkeys };
  });
  const options = await generateRegistrationOptions({
    rpName: 'Stocktake',
    rpID: houseAt(client),
    userName: mail ?? personId,
    userID: new Uint8Array(Buffer.from(personId)),
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(database, options.challenge, personId);
  return options;
}

/** Adds the passkey that a device made, under the name its owner gave it. */
export async function addPasskey(
  database: Database,
  given: { readonly response: RegistrationResponseJSON; readonly name: string },
  keeper: Keeper,
  client: Client,
): Promise<string> {
  const { personId } = keeper.actor;
  const challenge = await takeChallengeOf(database, given.response.response.clientDataJSON, personId);
  const made = challenge && (await credentialProven(given.response, challenge, client));
  if (!made) throw new Refused(passkeyWrong());

  return withActor(database, keeper.actor, async (db) => {
    await requireRecent(db, keeper);
    const { passkeyId } = await db
      .insertInto('passkey')
      .values({
        credential_id: made.id,
        person_id: personId,
        public_key: Buffer.from(made.publicKey).toString('base64url'),
        counter: made.counter,
        transports: [...(made.transports ?? [])],
        name: given.name,
        made_at: keeper.now,
      })
      .returning('passkey_id as passkeyId')
      .executeTakeFirstOrThrow();
    await enterOwn(db, database.clock, 'way-in-added', { kind: 'passkey', passkey: passkeyId });
    return passkeyId;
  });
}

/** Gives a passkey of one's own another name. */
export async function renamePasskey(db: ActorDb, passkeyId: string, name: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ name })
    .where('passkey_id', '=', passkeyId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused(passkeyNotFound());
}

/** Takes a passkey away. Refused when there is no other way in. */
export async function removePasskey(
  db: ActorDb,
  clock: Database['clock'],
  passkeyId: string,
  keeper: Keeper,
): Promise<void> {
  await lockChain(db, `person:${keeper.actor.personId}`);
  const ways = await findWaysIn(db);
  if (!ways.passkeys.some((passkey) => passkey.passkeyId === passkeyId)) throw new Refused(passkeyNotFound());
  await requireRecent(db, keeper);
  refuseIf(refusalToRemovePasskey(ways));
  await db.deleteFrom('passkey').where('passkey_id', '=', passkeyId).execute();
  await enterOwn(db, clock, 'way-in-removed', { kind: 'passkey', passkey: passkeyId });
}

async function credentialProven(response: RegistrationResponseJSON, challenge: string, client: Client) {
  const proof = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: client.origin,
    expectedRPID: houseAt(client),
    requireUserVerification: true,
  }).catch(() => null); // the library throws for whatever does not hold
  return proof?.verified ? proof.registrationInfo.credential : null;
}
