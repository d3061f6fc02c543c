import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../../tools/test/worlds/accounts.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { missionOf, trainingPersons } from '../training-persons.ts';
import { endSession, findActor, type Method, openSession } from './sessions.ts';
import { addTrainingPersons } from './store.ts';

let database: TestDatabase;
let account: string;
beforeAll(async () => {
  database = await testDatabase();
  at('2026-03-13T12:00:00Z');
  const administrator = { ...trainingPersons.administrator, language: 'en' } as const;
  await withActor(database, administrator, (db) => addTrainingPersons(db, [missionOf('XAA')]));
  account = await addAccount(database, { mail: 'expert@example.org' });
});
afterAll(() => database.drop());

const at = (instant: string) => database.clock.follow(fixedClock(instant, 'America/New_York'));
const client = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const open = async (personId: string, method: Method) => {
  const session = await openSession(database, { personId, method, client });
  if (!session) throw new Error('no session was opened');
  return session;
};
const who = async (token: string): Promise<string | undefined> =>
  (await findActor(database, token, 'ar'))?.personId;

describe('a session', () => {
  it('says who asks, with what comes with the account and the language of the page', async () => {
    const { token } = await open(missionOf('XAA').personId, 'training');
    expect(await findActor(database, token, 'ar')).toEqual({
      personId: missionOf('XAA').personId,
      audience: 'state',
      roles: ['permanent-mission'],
      stateCode: 'XAA',
      organisationId: null,
      language: 'ar',
    });
  });

  it('is known by a token of which only the digest is kept, with the browser it was opened in', async () => {
    const { token } = await open(account, 'passkey');
    const { rows } = await database.admin.query<{ all: string }>(
      `select s::text as all from access_session s where person_id = $1`,
      [account],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.all).toContain('Firefox, Linux');
    expect(rows[0]?.all).not.toContain(token);
  });

  it('ends when it is ended, at once', async () => {
    const { token } = await open(account, 'password');
    expect(await who(token)).toBe(account);
    await endSession(database, token);
    expect(await who(token)).toBeUndefined();
  });

  it('ends after twelve hours without a request, and each request puts that off', async () => {
    at('2026-03-13T12:00:00Z');
    const { token } = await open(account, 'password');
    for (const later of ['2026-03-13T23:59:00Z', '2026-03-14T11:58:00Z']) {
      at(later);
      expect(await who(token)).toBe(account);
    }
    at('2026-03-14T23:58:01Z');
    expect(await who(token)).toBeUndefined();
  });

  it('ends after seven days in any case', async () => {
    at('2026-03-13T12:00:00Z');
    const { token, until } = await open(account, 'password');
    expect(until).toBe('2026-03-20T12:00:00.000Z');
    const times = Array.from(
      { length: 16 },
      (_, n) => new Date(Date.parse('2026-03-13T22:00:00Z') + n * 36e6),
    );
    for (const time of times) {
      at(time.toISOString());
      expect([time, await who(token)]).toEqual([time, account]);
    }
    at('2026-03-20T12:00:00Z');
    expect(await who(token)).toBeUndefined();
  });

  it('of a fictional person lasts, however far training moves its clock', async () => {
    at('2026-03-13T12:00:00Z');
    const { token, until } = await open(missionOf('XAA').personId, 'training');
    expect(until).toBeNull();
    at('2027-03-13T12:00:00Z');
    expect(await who(token)).toBe(missionOf('XAA').personId);
  });

  it('is worth nothing once the account has ended, or training is over', async () => {
    const ended = await addAccount(database, { mail: 'ended@example.org' });
    const sessions = [await open(ended, 'password'), await open(missionOf('XAA').personId, 'training')];
    await database.admin.query(
      "update person set status = 'ended', ended_on = '2026-03-13' where person_id = $1",
      [ended],
    );
    await database.admin.query('alter table installation disable trigger keep_live');
    await database.admin.query("update installation set mode = 'live'");
    expect(await Promise.all(sessions.map(({ token }) => who(token)))).toEqual([undefined, undefined]);
    expect(await openSession(database, { personId: ended, method: 'password', client })).toBeUndefined();
    const fictional = { personId: missionOf('XAA').personId, method: 'training', client } as const;
    expect(await openSession(database, fictional)).toBeUndefined();
    await database.admin.query("update installation set mode = 'training'");
  });

  it.each([
    ['a fictional person with a way in', (): string => missionOf('XAA').personId, 'password'],
    ['an account as if it were fictional', (): string => account, 'training'],
    ['nobody', (): string => '00000000-0000-0000-0000-000000000000', 'password'],
  ] as const)('is not opened for %s', async (_, whose, method) => {
    expect(await openSession(database, { personId: whose(), method, client })).toBeUndefined();
  });

  it('is not found by what was never a token', async () => {
    expect(await who('a'.repeat(43))).toBeUndefined();
  });
});
