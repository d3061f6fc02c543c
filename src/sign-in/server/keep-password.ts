import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { codeWrong, noPassword, passwordCommon } from '../refusals.ts';
import { endSessions, findWaysIn, mailAddressOf } from './account-store.ts';
import { isCommon } from './common-passwords.ts';
import { enterOwn } from './enter.ts';
import { addressOf, base32, stepOf } from './one-time-code.ts';
import { digestOfCode, newRecoveryCodes } from './recovery-codes.ts';
import { hashPassword } from './scrypt.ts';
import { seal, unseal } from './seal.ts';
import type { SignInSettings } from './settings.ts';
import { type Keeper, refusalToRemovePassword, requireRecent } from './ways-in.ts';

/** Sets the password of whoever asks, in place of the one before. With a change every other session ends. */
export async function setPassword(
  database: Database,
  { cost }: SignInSettings,
  password: string,
  keeper: Keeper,
): Promise<void> {
  const { actor } = keeper;
  const mail = await withActor(database, actor, async (db) => {
    await requireRecent(db, keeper);
    return mailAddressOf(db, actor.personId);
  });
  if (isCommon(password, mail ?? '')) throw new Refused(passwordCommon());
  const hash = await hashPassword(password, cost);

  await withActor(database, actor, async (db) => {
    const session = await requireRecent(db, keeper);
    const { numDeletedRows } = await db.deleteFrom('password').executeTakeFirst();
    const row = { ...hash, person_id: actor.personId, changed_at: keeper.now };
    await db.insertInto('password').values(row).execute();
    if (numDeletedRows > 0n) await endSessions(db, keeper.now, { but: session.sessionId });
    await enterOwn(db, database.clock, eventOf(numDeletedRows), { kind: 'password' });
  });
}

/** A new secret for an app: to be shown once, as a picture and as text, and kept by nobody until a code proves it. */
export async function newOneTimeSecret(
  db: ActorDb,
  { key }: SignInSettings,
  keeper: Keeper,
): Promise<{ readonly secret: string; readonly address: string; readonly sealed: string }> {
  await requireRecent(db, keeper);
  const { personId } = keeper.actor;
  const secret = randomBytes(20);
  const address = addressOf(secret, (await mailAddressOf(db, personId)) ?? personId);
  return { secret: base32(secret), address, sealed: seal(key, secret, personId) };
}

/** Takes the secret into use once a code shows that the app has it, and gives ten new recovery codes. */
export async function confirmOneTimeSecret(
  database: Database,
  { key }: SignInSettings,
  given: { readonly sealed: string; readonly code: string },
  keeper: Keeper,
): Promise<readonly string[]> {
  const { personId } = keeper.actor;
  const secret = opened(() => unseal(key, given.sealed, personId));
  const step = secret && stepOf(secret, given.code.replace(/\s/g, ''), keeper.now);
  return withActor(database, keeper.actor, async (db) => {
    await requireRecent(db, keeper);
    if ((await findWaysIn(db)).passwordAt === null) throw new Refused(noPassword());
    if (typeof step !== 'number') throw new Refused(codeWrong());
    const { numDeletedRows } = await db.deleteFrom('one_time_secret').executeTakeFirst();
    const kept = { person_id: personId, sealed: given.sealed, last_step: step, confirmed_at: keeper.now };
    await db.insertInto('one_time_secret').values(kept).execute();
    await enterOwn(db, database.clock, eventOf(numDeletedRows), { kind: 'one-time-code' });
    return replaceCodes(db, personId);
  });
}

/** Ten new recovery codes; those before are worth nothing from now on. */
export async function renewRecoveryCodes(database: Database, keeper: Keeper): Promise<readonly string[]> {
  return withActor(database, keeper.actor, async (db) => {
    await requireRecent(db, keeper);
    if ((await findWaysIn(db)).appAt === null) throw new Refused(noPassword());
    await enterOwn(db, database.clock, 'way-in-changed', { kind: 'recovery-codes' });
    return replaceCodes(db, keeper.actor.personId);
  });
}

/** Takes the password away, with the app and the codes that go with it. Refused when there is no other way in. */
export async function removePassword(db: ActorDb, clock: Database['clock'], keeper: Keeper): Promise<void> {
  await lockChain(db, `person:${keeper.actor.personId}`);
  await requireRecent(db, keeper);
  const ways = await findWaysIn(db);
  if (ways.passwordAt === null) throw new Refused(noPassword());
  refuseIf(refusalToRemovePassword(ways));
  for (const table of ['password', 'one_time_secret', 'recovery_code'] as const)
    await db.deleteFrom(table).execute();
  await enterOwn(db, clock, 'way-in-removed', { kind: 'password' });
}

async function replaceCodes(db: ActorDb, personId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await db.deleteFrom('recovery_code').execute();
  const rows = codes.map((code) => ({
    person_id: personId,
    code_sha256: digestOfCode(personId, code) ?? '',
  }));
  await db.insertInto('recovery_code').values(rows).execute();
  return codes;
}

const eventOf = (replaced: bigint) => (replaced > 0n ? 'way-in-changed' : 'way-in-added');

/** What was sealed for somebody else, or by nobody, is as wrong as a wrong code. */
function opened(open: () => Buffer): Buffer | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
