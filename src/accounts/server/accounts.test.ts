import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  addTrainingPersons,
  findActor,
  listHolders,
  missionOf,
  trainingPersons,
} from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { importBodies, importStates } from '../../registry/server/index.ts';
import { house, stateNamed } from './bodies.fixture.ts';
import { askRecovery, confirmRecovery, endAccount, handOverAccount } from './end-account.ts';
import { type Invited, inviteAccount, makeInvitationLink } from './invite-account.ts';
import { acceptInvitation, readInvitation } from './join.ts';
import { listAccounts, listInvitable } from './list-accounts.ts';

const at = { today: day('2026-03-13'), now: '2026-03-13T12:00:00.000Z' };
const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };
const deputy: Actor = { ...trainingPersons.deputyAdministrator, language: 'en' };
const mission: Actor = { ...missionOf('XAA'), language: 'en' };
const otherMission: Actor = { ...missionOf('XAB'), language: 'en' };
const client = { userAgent: '' };

let database: TestDatabase;
const as = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);

beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock(at.now, 'America/New_York'));
  await as(administrator, async (db) => {
    await importStates(db, [stateNamed('XAA', 'Norvale'), stateNamed('XAB', 'Quelmar')]);
    await importBodies(db, [house]);
    await addTrainingPersons(db, [...Object.values(trainingPersons), missionOf('XAA'), missionOf('XAB')]);
  });
});
afterAll(() => database.drop());

const colleague = (given: Partial<Invited> = {}): Invited => ({
  mailAddress: `${randomUUID()}@missions.example`,
  bodyId: 'XAA',
  function: 'permanent-mission',
  keepsBody: false,
  language: 'fr',
  ...given,
});
const invite = (actor: Actor, given: Partial<Invited> = {}) =>
  as(actor, (db) => inviteAccount(db, actor, colleague(given), at));
const tokenFor = async (actor: Actor, personId: string): Promise<string> =>
  (await as(actor, (db) => makeInvitationLink(db, actor, personId, at))).path.replace('/join#', '');
const accept = (token: string, name = 'A. Colleague') =>
  acceptInvitation(database, { token, name, language: 'ar' }, client);

/** Somebody who was invited and has accepted, and the token of the session. */
async function member(actor: Actor, given: Partial<Invited> = {}) {
  const { personId } = await invite(actor, given);
  const { token } = await accept(await tokenFor(actor, personId));
  const found = await findActor(database, token, 'en');
  if (!found) throw new Error('whoever accepted is not signed in');
  return { actor: found, token, personId };
}

async function account(personId: string, reader = administrator) {
  const { rows } = await as(reader, (db) => listAccounts(db, reader, { limit: 200 }));
  const found = rows.find((one) => one.personId === personId);
  if (!found) throw new Error('the reader knows of no such account');
  return found;
}

const end = async (actor: Actor, personId: string) => {
  const { version } = await account(personId);
  return as(actor, (db) => endAccount(db, actor, { personId, version }, at));
};

describe('an invitation', () => {
  it('makes an account nobody is in, and its link lets one person in, once', async () => {
    const invited = await invite(mission);
    expect(invited).toMatchObject({ status: 'invited', name: null, bodyName: 'Norvale' });
    const token = await tokenFor(mission, invited.personId);
    expect(await readInvitation(database, token, 'en')).toMatchObject({ bodyName: 'Norvale', name: null });
    const { personId, token: session } = await accept(token);
    expect(await findActor(database, session, 'en')).toMatchObject({ personId, stateCode: 'XAA' });
    expect(await account(personId)).toMatchObject({ status: 'active', name: 'A. Colleague' });
    expect(await refusalOf(accept(token))).toBe('accounts.invitation-worthless');
  });

  it('is kept as a digest, so that whoever reads the database cannot take it', async () => {
    const { personId } = await invite(mission);
    const token = await tokenFor(mission, personId);
    const { rows } = await database.admin.query('select * from invitation where person_id = $1', [personId]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0].token_sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is worth nothing after seven days, after a newer link, and once withdrawn', async () => {
    const { personId } = await invite(mission);
    const first = await tokenFor(mission, personId);
    const second = await tokenFor(mission, personId);
    expect(await refusalOf(accept(first))).toBe('accounts.invitation-worthless');

    database.clock.follow(fixedClock('2026-03-20T12:00:00.000Z', 'America/New_York'));
    expect(await refusalOf(accept(second))).toBe('accounts.invitation-worthless');
    database.clock.follow(fixedClock('2026-03-20T11:59:59.000Z', 'America/New_York'));
    expect(await readInvitation(database, second, 'en')).toMatchObject({ bodyName: 'Norvale' });
    database.clock.follow(fixedClock(at.now, 'America/New_York'));

    await end(mission, personId);
    expect(await refusalOf(accept(second))).toBe('accounts.invitation-worthless');
  });

  it('[D-055] is for one person: nobody else has an account under the address, until it has ended', async () => {
    const mailAddress = 'One.Person@missions.example';
    const { personId } = await invite(mission, { mailAddress });
    expect(await refusalOf(invite(mission, { mailAddress: mailAddress.toUpperCase() }))).toBe(
      'accounts.address-taken',
    );
    expect(await refusalOf(invite(otherMission, { mailAddress, bodyId: 'XAB' }))).toBe(
      'accounts.address-taken',
    );
    await end(mission, personId);
    expect(await refusalOf(invite(mission, { mailAddress }))).toBeNull();
  });

  it.each([
    ['a mission for another State', () => mission, { bodyId: 'XAB' }, 'access.not-permitted'],
    ['a mission for CTED', () => mission, { bodyId: 'cted', function: 'cted' }, 'access.not-permitted'],
    ['wider than the body may hold', () => mission, { function: 'cted' }, 'accounts.function-not-of-body'],
    [
      'an administrator of the house in a State',
      () => administrator,
      { function: 'administrator', keepsBody: true },
      'accounts.function-not-of-body',
    ],
    ['the house where a mission keeps itself', () => administrator, {}, 'accounts.body-keeps-itself'],
    ['a body nobody knows', () => administrator, { bodyId: 'nowhere' }, 'accounts.body-not-found'],
    [
      'a national expert who administers nothing',
      () => trainingAs('nationalExpert'),
      {},
      'access.not-permitted',
    ],
    ['the head of a mission by the house', () => administrator, { keepsBody: true }, null],
    [
      'a member of parliament by the house',
      () => administrator,
      { bodyId: null, function: 'parliamentarian' },
      null,
    ],
  ] as const)('%s', async (_, who, given, code) => {
    expect(await refusalOf(invite(who(), given))).toBe(code);
  });
});

const trainingAs = (name: keyof typeof trainingPersons): Actor => ({
  ...trainingPersons[name],
  language: 'en',
});

describe('an account that ends', () => {
  it('is out at once, and its sessions with it', async () => {
    const { personId, token } = await member(mission);
    await end(mission, personId);
    expect(await findActor(database, token, 'en')).toBeUndefined();
    expect(await account(personId)).toMatchObject({ status: 'ended', endedOn: at.today });
    const holders = await as(administrator, (db) => listHolders(db, { roles: ['permanent-mission'] }));
    expect(holders.map((one) => one.personId)).not.toContain(personId);
  });

  it('is not the last administrator of a body, nor a fictional person, nor one that was changed since', async () => {
    const head = await member(administrator, {
      bodyId: 'training-institute',
      function: 'donor',
      keepsBody: true,
    });
    expect(await refusalOf(end(administrator, head.personId))).toBe('accounts.last-administrator');
    const second = await member(head.actor, {
      bodyId: 'training-institute',
      function: 'donor',
      keepsBody: true,
    });
    expect(await refusalOf(end(second.actor, head.personId))).toBeNull();
    expect(
      await refusalOf(
        as(mission, (db) => endAccount(db, mission, { personId: mission.personId, version: 1 }, at)),
      ),
    ).toBe('accounts.of-training');
    expect(
      await refusalOf(
        as(administrator, (db) =>
          endAccount(db, administrator, { personId: second.personId, version: 1 }, at),
        ),
      ),
    ).toBe('platform.stale');
  });

  it('is not there for another mission', async () => {
    const { personId } = await member(mission);
    const asked = { personId, version: 2 };
    expect(await refusalOf(as(otherMission, (db) => endAccount(db, otherMission, asked, at)))).toBe(
      'accounts.not-found',
    );
    const { rows } = await as(otherMission, (db) => listAccounts(db, otherMission, { limit: 200 }));
    expect(rows.map((one) => one.bodyId)).not.toContain('XAA');
  });
});

describe('a hand-over', () => {
  it('gives functions and administration to the successor, and ends the account at that moment', async () => {
    const old = await member(mission, { keepsBody: true });
    const next = await member(old.actor, { function: 'national-focal-point' });
    const asked = { personId: old.personId, version: 2, successorId: next.personId };
    await as(old.actor, (db) => handOverAccount(db, old.actor, asked, at));
    expect(await findActor(database, old.token, 'en')).toBeUndefined();
    const now = await findActor(database, next.token, 'en');
    expect(now?.roles).toEqual(['national-focal-point', 'permanent-mission']);
    expect(await account(next.personId)).toMatchObject({ keepsBody: true });
    expect(await refusalOf(invite(next.actor))).toBeNull();
  });

  it('goes to nobody of another body', async () => {
    const { personId } = await member(mission);
    const stranger = await member(otherMission, { bodyId: 'XAB' });
    const asked = { personId, version: 2, successorId: stranger.personId };
    expect(await refusalOf(as(mission, (db) => handOverAccount(db, mission, asked, at)))).toBe(
      'accounts.no-successor',
    );
    expect(
      await refusalOf(
        as(administrator, (db) => handOverAccount(db, administrator, { ...asked, version: 2 }, at)),
      ),
    ).toBe('accounts.body-keeps-itself');
  });
});

describe('a recovery', () => {
  it('takes two persons, ends every session and way in, and lets the person in anew', async () => {
    const { personId, token } = await member(administrator, { bodyId: 'cted', function: 'cted' });
    const asked = { personId, version: 2 };
    await as(administrator, (db) => askRecovery(db, administrator, asked, at));
    expect(await findActor(database, token, 'en')).toBeDefined();
    const again = { personId, version: 3 };
    expect(await refusalOf(as(administrator, (db) => confirmRecovery(db, administrator, again, at)))).toBe(
      'accounts.second-person-needed',
    );
    await database.admin.query("insert into password values ($1, 'h', 's', 1024, 8, 1, now())", [personId]);
    await as(deputy, (db) => confirmRecovery(db, deputy, again, at));
    expect(await findActor(database, token, 'en')).toBeUndefined();
    const ways = await database.admin.query('select from password where person_id = $1', [personId]);
    expect(ways.rowCount).toBe(0);
    const back = await accept(await tokenFor(deputy, personId), 'A. Colleague');
    expect(back.personId).toBe(personId);
  });

  it('is confirmed only where it was asked for', async () => {
    const { personId } = await member(administrator, { bodyId: 'cted', function: 'cted' });
    expect(
      await refusalOf(as(deputy, (db) => confirmRecovery(db, deputy, { personId, version: 2 }, at))),
    ).toBe('accounts.recovery-not-asked');
  });
});

it('every act on accounts is in the journal of the house, without a name or an address', async () => {
  const { rows } = await database.admin.query(
    "select event, detail from journal_entry where chain = 'body:house' order by seq",
  );
  expect([...new Set(rows.map(({ event }) => event))].sort()).toEqual([
    'account-ended',
    'account-handed-over',
    'account-invited',
    'account-opened',
    'invitation-link-made',
    'invitation-withdrawn',
    'recovery-asked',
    'recovery-confirmed',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/@|Colleague/);
});

it('whom one may invite to what follows from the body one keeps', async () => {
  const offered = await as(mission, (db) => listInvitable(db, mission));
  expect(offered.rows).toEqual([
    {
      bodyId: 'XAA',
      bodyName: 'Norvale',
      functions: ['visited-state', 'permanent-mission', 'national-focal-point', 'national-expert'],
      mayKeepItself: true,
    },
  ]);
  const all = await as(administrator, (db) => listInvitable(db, administrator));
  expect(all.rows.map(({ bodyId }) => bodyId)).toContain('training-experts');
  const nobody = publicReader('en');
  expect((await as(nobody, (db) => listInvitable(db, nobody))).rows).toEqual([]);
});
