import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountOf,
  addAccount,
  browserAt,
  bytesOf,
  invitedSession,
  member,
  password,
  testSettings,
} from '../../../tools/test/worlds/accounts.ts';
import { findActor, openSession } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor, withReader } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { isCommon } from './common-passwords.ts';
import { getAccount } from './get-account.ts';
import { confirmOneTimeSecret, newOneTimeSecret, renewRecoveryCodes, setPassword } from './keep-password.ts';
import { endOtherSessions, endOwnSession } from './keep-sessions.ts';
import { codeOf, stepAt } from './one-time-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const now = '2026-03-13T12:00:00Z';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(now, 'America/New_York'));
});
afterAll(() => database.drop());

type Owner = { readonly actor: Actor; readonly token: string };
let people = 0;
async function invited(): Promise<Owner> {
  people += 1;
  const personId = await addAccount(database, { mail: `person-${people}@example.org` });
  return { actor: accountOf('secretariat', personId), token: await invitedSession(database, personId) };
}
const keeperOf = ({ actor, token }: Owner) => ({ actor, token, now });
const as = <T>({ actor }: Owner, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const account = (owner: Owner) => as(owner, (db) => getAccount(db, database.clock, keeperOf(owner)));
const choose = (owner: Owner, chosen: string) => setPassword(database, testSettings, chosen, keeperOf(owner));
const secretFor = (owner: Owner) => as(owner, (db) => newOneTimeSecret(db, testSettings, keeperOf(owner)));
const confirm = (owner: Owner, given: { sealed: string; code: string }) =>
  confirmOneTimeSecret(database, testSettings, given, keeperOf(owner));
const codeFor = (secret: string) => codeOf(bytesOf(secret), stepAt(now));
const eventsOf = async ({ actor }: Owner) => {
  const rows = await withReader(database, (db) =>
    db
      .selectFrom('journal_entry')
      .select(['event', 'detail'])
      .where('by_person', '=', actor.personId)
      .orderBy('seq')
      .execute(),
  );
  return rows.map(({ event, detail }) => [event, detail]);
};

describe('a password and its app', () => {
  it('become a way in only together', async () => {
    const owner = await invited();
    await choose(owner, password);
    const shown = { name: `person-${people}@example.org`, password, code: '000000' };
    const tried = signInWithPassword(database, testSettings, shown, browserAt('192.0.2.1'));
    await expect(tried).rejects.toThrow('sign-in.wrong');
    const { secret, sealed, address } = await secretFor(owner);
    expect(address).toContain(secret);
    await confirm(owner, { sealed, code: codeFor(secret) });
    expect(await account(owner)).toMatchObject({
      passwordAt: expect.any(String),
      codesLeft: 10,
      refused: {},
    });
    expect(await eventsOf(owner)).toEqual([
      ['way-in-added', { kind: 'password' }],
      ['way-in-added', { kind: 'one-time-code' }],
    ]);
  });

  it('are set up in that order', async () => {
    const owner = await invited();
    const { secret, sealed } = await secretFor(owner);
    await expect(confirm(owner, { sealed, code: codeFor(secret) })).rejects.toThrow('sign-in.no-password');
  });

  it('are not taken with a code of another secret, or a secret of somebody else', async () => {
    const [owner, other] = [await invited(), await invited()];
    await choose(owner, password);
    const [mine, theirs] = [await secretFor(owner), await secretFor(other)];
    const wrong = 'sign-in.code-wrong';
    await expect(confirm(owner, { ...mine, code: codeFor(theirs.secret) })).rejects.toThrow(wrong);
    await expect(confirm(owner, { ...theirs, code: codeFor(theirs.secret) })).rejects.toThrow(wrong);
    await expect(confirm(owner, { sealed: 'AAAA', code: '000000' })).rejects.toThrow(wrong);
  });

  it('do not let the code that confirmed the app in as well', async () => {
    const owner = await invited();
    await choose(owner, password);
    const { secret, sealed } = await secretFor(owner);
    await confirm(owner, { sealed, code: codeFor(secret) });
    const shown = { name: `person-${people}@example.org`, password, code: codeFor(secret) };
    const tried = signInWithPassword(database, testSettings, shown, browserAt('192.0.2.2'));
    await expect(tried).rejects.toThrow('sign-in.wrong');
  });

  it('when the password changes, end every other session', async () => {
    const who = await member(database, 'changes@example.org');
    const owner = { actor: who.actor, token: await invitedSession(database, who.actor.personId) };
    const elsewhere = browserAt('192.0.2.3');
    await signInWithPassword(
      database,
      testSettings,
      { name: who.mail, password, code: who.code() },
      elsewhere,
    );
    await choose(owner, 'another harbour in autumn');
    expect(await findActor(database, elsewhere.cookies().token ?? '', 'en')).toBeUndefined();
    expect(await findActor(database, owner.token, 'en')).toBeDefined();
    expect((await eventsOf(owner)).at(-1)).toEqual(['way-in-changed', { kind: 'password' }]);
  });

  it('have recovery codes that are worth nothing once there are new ones', async () => {
    const who = await member(database, 'renews@example.org');
    const owner = { actor: who.actor, token: await invitedSession(database, who.actor.personId) };
    const fresh = await renewRecoveryCodes(database, keeperOf(owner));
    const enter = (code = '') =>
      signInWithPassword(database, testSettings, { name: who.mail, password, code }, browserAt('192.0.2.4'));
    await expect(enter(who.recoveryCodes[0])).rejects.toThrow('sign-in.wrong');
    await enter(fresh[0]);
    expect((await account(owner))?.codesLeft).toBe(9);
  });
});

describe('a password that is guessed first', () => {
  it.each([
    'password1234',
    'PasswordPassword',
    'Password-Password!',
    'qwertyuiop12',
    'qwertyuiopas',
    '123456789012',
    'aaaaaaaaaaaab',
    'expert@example.org',
    'Expert@Example.org1',
    'administrator2026',
    'poiuytrewq11',
  ])('%s is not taken', (chosen) => {
    expect(isCommon(chosen, 'expert@example.org')).toBe(true);
  });

  it.each([password, 'кит лампа река', 'عصفور نهر مصباح', 'xK9#vv2!qLmz'])('%s is', (chosen) => {
    expect(isCommon(chosen, 'expert@example.org')).toBe(false);
  });

  it('is refused in words', async () => {
    await expect(choose(await invited(), 'password1234')).rejects.toThrow('sign-in.password-common');
  });
});

describe('devices', () => {
  const open = async ({ actor }: Owner) =>
    openSession(database, {
      personId: actor.personId,
      method: 'passkey',
      client: { userAgent: 'Safari/1 (iPhone)' },
    });

  it('are listed with the one that asks, while they are signed in', async () => {
    const owner = await invited();
    await open(owner);
    const sessions = (await account(owner))?.sessions ?? [];
    expect(sessions.map(({ here, method, device }) => [here, method, device]).sort()).toEqual([
      [false, 'passkey', 'Safari, iOS'],
      [true, 'invitation', ''],
    ]);
  });

  it('are signed out one by one, and not twice', async () => {
    const owner = await invited();
    const left = await open(owner);
    const { sessionId } = (await account(owner))!.sessions.find(({ here }) => !here)!;
    const end = () => as(owner, (db) => endOwnSession(db, database.clock, sessionId, keeperOf(owner)));
    await end();
    expect(await findActor(database, left!.token, 'en')).toBeUndefined();
    expect((await eventsOf(owner)).at(-1)).toEqual(['session-ended', { session: sessionId }]);
    await expect(end()).rejects.toThrow('sign-in.session-not-found');
  });

  it('of others do not exist', async () => {
    const [owner, thief] = [await invited(), await invited()];
    const { sessionId } = (await account(owner))!.sessions[0]!;
    const end = as(thief, (db) => endOwnSession(db, database.clock, sessionId, keeperOf(thief)));
    await expect(end).rejects.toThrow('sign-in.session-not-found');
    expect(await findActor(database, owner.token, 'en')).toBeDefined();
  });

  it('are all signed out but the one that asks', async () => {
    const owner = await invited();
    await open(owner);
    await open(owner);
    const ended = await as(owner, (db) => endOtherSessions(db, database.clock, keeperOf(owner)));
    expect([ended, (await account(owner))?.sessions.length]).toEqual([2, 1]);
  });

  it('and ways in are none for somebody without an account', async () => {
    const nobody = { ...(await invited()), token: 'a'.repeat(43) };
    expect(await account(nobody)).toBeNull();
    await expect(choose(nobody, password)).rejects.toThrow('sign-in.no-account');
    const end = as(nobody, (db) => endOtherSessions(db, database.clock, keeperOf(nobody)));
    await expect(end).rejects.toThrow('sign-in.no-account');
  });
});
