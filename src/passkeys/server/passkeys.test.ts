import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountOf,
  addAccount,
  browserAt,
  invitedSession,
  member,
} from '../../../tools/test/worlds/accounts.ts';
import { findActor } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { getAccount, removePassword } from '../../sign-in/server/index.ts';
import { type Authenticator, authenticator } from './authenticator.fixture.ts';
import { addPasskey, askToAddPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts';
import { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  at('2026-03-13T12:00:00Z');
});
afterAll(() => database.drop());

const at = (instant: string) => database.clock.follow(fixedClock(instant, 'America/New_York'));
const { client } = browserAt('192.0.2.1');

type Owner = { readonly actor: Actor; readonly token: string };
let people = 0;
async function invited(): Promise<Owner> {
  people += 1;
  const personId = await addAccount(database, { mail: `person-${people}@example.org`, audience: 'state' });
  return { actor: accountOf('state', personId), token: await invitedSession(database, personId) };
}
const keeperOf = ({ actor, token }: Owner) => ({ actor, token, now: database.clock.now() });

async function add(owner: Owner, device: Authenticator, name = 'Office laptop'): Promise<string> {
  const asked = { options: await askToAddPasskey(database, keeperOf(owner), client) };
  const response = { ...device.make(asked), clientExtensionResults: {} };
  return addPasskey(database, { response, name }, keeperOf(owner), client);
}
async function enter(device: Authenticator, browser = browserAt('192.0.2.1')): Promise<string> {
  const asked = { options: await askForPasskey(database, browser.client) };
  const response = { ...device.prove(asked), clientExtensionResults: {} };
  return signInWithPasskey(database, response, browser).then(
    () => 'in',
    (refused: Error) => refused.message,
  );
}
const accountOfOwner = (owner: Owner) =>
  withActor(database, owner.actor, (db) => getAccount(db, database.clock, keeperOf(owner)));
const remove = (owner: Owner, passkeyId: string) =>
  withActor(database, owner.actor, (db) => removePasskey(db, database.clock, passkeyId, keeperOf(owner)));

const wrong = 'passkeys.wrong';

describe('a passkey', () => {
  it('made by somebody invited lets them in, without a name and from any browser', async () => {
    const owner = await invited();
    const device = authenticator();
    await add(owner, device);
    const browser = browserAt('192.0.2.7');
    expect(await enter(device, browser)).toBe('in');
    expect(await findActor(database, browser.cookies().token ?? '', 'en')).toMatchObject({
      personId: owner.actor.personId,
      stateCode: 'XAA',
    });
  });

  it('lets nobody in who has none here', async () => {
    expect(await enter(authenticator())).toBe(wrong);
  });

  it.each<[string, (device: Authenticator) => void]>([
    ['made for another house', (device) => Object.assign(device, { house: 'elsewhere.example' })],
    [
      'on a page of another origin',
      (device) => Object.assign(device, { origin: 'https://elsewhere.example' }),
    ],
    [
      'on a device that did not ask for finger, face or number',
      (device) => Object.assign(device, { verifies: false }),
    ],
  ])('%s is refused', async (_, change) => {
    const owner = await invited();
    const device = authenticator();
    await add(owner, device);
    change(device);
    expect(await enter(device)).toBe(wrong);

    const other = authenticator();
    change(other);
    await expect(add(owner, other)).rejects.toThrow(wrong);
  });

  it('answers each challenge once, and within five minutes', async () => {
    const device = authenticator();
    await add(await invited(), device);
    const asked = { options: await askForPasskey(database, client) };
    const response = { ...device.prove(asked), clientExtensionResults: {} };
    await signInWithPasskey(database, response, browserAt('192.0.2.1'));
    await expect(signInWithPasskey(database, response, browserAt('192.0.2.1'))).rejects.toThrow(wrong);

    const late = { options: await askForPasskey(database, client) };
    at('2026-03-13T12:05:01Z');
    const answer = { ...device.prove(late), clientExtensionResults: {} };
    await expect(signInWithPasskey(database, answer, browserAt('192.0.2.1'))).rejects.toThrow(wrong);
    at('2026-03-13T12:00:00Z');
  });

  it('that was copied is refused once its counter lags behind', async () => {
    const device = authenticator();
    await add(await invited(), device);
    expect(await enter(device)).toBe('in');
    const copy = device.copy();
    expect(await enter(device)).toBe('in');
    expect(await enter(copy)).toBe(wrong);
  });

  it('that does not count lets in again and again', async () => {
    const device = authenticator();
    device.counts = false;
    await add(await invited(), device);
    expect([await enter(device), await enter(device)]).toEqual(['in', 'in']);
  });

  it('is added by the one who was asked, and nobody else', async () => {
    const [owner, thief] = [await invited(), await invited()];
    const asked = { options: await askToAddPasskey(database, keeperOf(owner), client) };
    const given = { response: { ...authenticator().make(asked), clientExtensionResults: {} }, name: 'Mine' };
    await expect(addPasskey(database, given, keeperOf(thief), client)).rejects.toThrow(wrong);
  });

  it('is bound to a name, so that the number of an address will not do', async () => {
    const numbered = { ...client, origin: 'http://192.0.2.1:8080' };
    await expect(askForPasskey(database, numbered)).rejects.toThrow('passkeys.needs-name');
  });
});

describe('ways in', () => {
  it('are several, each with a name that can be changed', async () => {
    const owner = await invited();
    await add(owner, authenticator(), 'Office laptop');
    const phone = await add(owner, authenticator(), 'Telephone');
    await withActor(database, owner.actor, (db) => renamePasskey(db, phone, 'My telephone'));
    const account = await accountOfOwner(owner);
    expect(account?.passkeys.map(({ name }) => name).sort()).toEqual(['My telephone', 'Office laptop']);
  });

  it('are taken away, but never the last, also when two are taken at once', async () => {
    const owner = await invited();
    const devices = [authenticator(), authenticator()];
    const ids = [await add(owner, devices[0]!), await add(owner, devices[1]!)];
    const outcomes = await Promise.allSettled(ids.map((id) => remove(owner, id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await accountOfOwner(owner))?.refused.removePasskey).toMatchObject({
      code: 'sign-in.last-way-in',
    });
    const entered = [await enter(devices[0]!), await enter(devices[1]!)];
    expect(entered.sort()).toEqual(['in', wrong]);
  });

  it('of a password alone are not taken away before there is a passkey', async () => {
    const who = await member(database, 'password@example.org');
    const owner = { actor: who.actor, token: await invitedSession(database, who.actor.personId) };
    const removeIt = () =>
      withActor(database, owner.actor, (db) => removePassword(db, database.clock, keeperOf(owner)));
    await expect(removeIt()).rejects.toThrow('sign-in.last-way-in');
    await add(owner, authenticator());
    await removeIt();
    expect(await accountOfOwner(owner)).toMatchObject({ passwordAt: null, appAt: null, codesLeft: 0 });
  });

  it('of others do not exist', async () => {
    const [owner, thief] = [await invited(), await invited()];
    const [mine] = [await add(owner, authenticator()), await add(thief, authenticator())];
    await expect(remove(thief, mine!)).rejects.toThrow('passkeys.not-found');
    const rename = withActor(database, thief.actor, (db) => renamePasskey(db, mine!, 'Stolen'));
    await expect(rename).rejects.toThrow('passkeys.not-found');
  });

  it('are changed only shortly after a sign-in', async () => {
    const owner = await invited();
    const device = authenticator();
    await add(owner, device);
    const browser = browserAt('192.0.2.1');
    await enter(device, browser);
    const signedIn = { actor: owner.actor, token: browser.cookies().token ?? '' };
    expect((await accountOfOwner(signedIn))?.refused.change).toBeUndefined();
    at('2026-03-13T12:10:01Z');
    await expect(add(signedIn, authenticator())).rejects.toThrow('sign-in.again');
    expect((await accountOfOwner(signedIn))?.refused.change).toMatchObject({ code: 'sign-in.again' });
    at('2026-03-13T12:00:00Z');
  });
});
