import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  browserAt,
  type Member,
  manyMembers,
  member,
  password,
  type TestBrowser,
  testSettings,
} from '../../../tools/test/worlds/accounts.ts';
import { findActor } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withReader } from '../../database/server/with-actor.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

let database: TestDatabase;
let expert: Member;
let chair: Member;
beforeAll(async () => {
  database = await testDatabase();
  at('2026-03-13T12:00:00Z');
  expert = await member(database, 'expert@example.org');
  chair = await member(database, 'chair@example.org');
});
afterAll(() => database.drop());

// Each test begins on another day, when the codes of the one before are past and its failures forgotten.
let day = 13;
beforeEach(() => {
  day += 2;
  at(new Date(Date.UTC(2026, 2, day, 12)).toISOString());
});

const at = (instant: string) => database.clock.follow(fixedClock(instant, 'America/New_York'));
const later = (minutes: number) =>
  at(new Date(Date.parse(database.clock.now()) + minutes * 60_000).toISOString());

type Tried = Partial<{ name: string; password: string; code: string }>;
async function tryAs(who: Member, browser: TestBrowser, given: Tried = {}): Promise<string> {
  const shown = { name: who.mail, password, code: who.code(), ...given };
  const outcome = signInWithPassword(database, testSettings, shown, browser);
  return outcome.then(
    () => 'in',
    (refused: Error) => refused.message,
  );
}
const guess = (who: Member, browser: TestBrowser) => tryAs(who, browser, { password: 'a wrong password' });
async function guessTimes(times: number, who: Member, browser: TestBrowser): Promise<readonly string[]> {
  const said: string[] = [];
  for (let time = 0; time < times; time++) said.push(await guess(who, browser));
  return said;
}
const eventsOf = async (who: Member) => {
  const rows = await withReader(database, (db) =>
    db
      .selectFrom('journal_entry')
      .select(['event', 'detail', 'chain'])
      .where('by_person', '=', who.actor.personId)
      .orderBy('seq')
      .execute(),
  );
  return rows;
};

const wrong = 'sign-in.wrong';
const held = 'sign-in.held-back';

describe('a sign-in with a password', () => {
  it('takes the password and the code of the app, and opens a session', async () => {
    const browser = browserAt('192.0.2.1');
    expect(await tryAs(expert, browser, { name: ' Expert@Example.org ' })).toBe('in');
    const { token } = browser.cookies();
    expect(await findActor(database, token ?? '', 'en')).toMatchObject({ personId: expert.actor.personId });
  });

  it.each<[string, Tried]>([
    ['another password', { password: 'a wrong password' }],
    ['another code', { code: '000000' }],
    ['no such recovery code', { code: 'AAAA-BBBB-CCCC-DDDD' }],
    ['a name nobody has', { name: 'nobody@example.org' }],
  ])('is refused for %s, in the same words', async (_, given) => {
    const browser = browserAt('192.0.2.2');
    expect(await tryAs(expert, browser, given)).toBe(wrong);
    expect(browser.cookies()).toEqual({ token: null, device: null });
  });

  it('does the work of a hash for a name that nobody has as well', async () => {
    const impossible = { ...testSettings, cost: { ...testSettings.cost, cost: 1000 } };
    const shown = { name: 'nobody@example.org', password, code: '000000' };
    const tried = signInWithPassword(database, impossible, shown, browserAt('192.0.2.2'));
    await expect(tried).rejects.toThrow(/scrypt/i);
  });

  it('takes each code once, also when two send it at the same time', async () => {
    const tries = [browserAt('192.0.2.3'), browserAt('192.0.2.4')].map((browser) => tryAs(expert, browser));
    expect((await Promise.all(tries)).sort()).toEqual(['in', wrong]);
    expect(await tryAs(expert, browserAt('192.0.2.5'))).toBe(wrong);
    expect(await tryAs(expert, browserAt('192.0.2.5'), { code: expert.code(-1) })).toBe(wrong);
    expect(await tryAs(expert, browserAt('192.0.2.5'), { code: expert.code(1) })).toBe('in');
  });

  it('takes each recovery code once, and those of nobody else', async () => {
    const [code = ''] = expert.recoveryCodes;
    const browser = browserAt('192.0.2.6');
    expect(await tryAs(chair, browser, { code })).toBe(wrong);
    expect(await tryAs(expert, browser, { code: code.toLowerCase() })).toBe('in');
    expect(await tryAs(expert, browser, { code })).toBe(wrong);
  });

  it('ends the session the browser had, and begins another', async () => {
    const browser = browserAt('192.0.2.7');
    await tryAs(expert, browser);
    const first = browser.cookies();
    later(1);
    await tryAs(expert, browser);
    expect(browser.cookies().token).not.toBe(first.token);
    expect(browser.cookies().device).toBe(first.device);
    expect(await findActor(database, first.token ?? '', 'en')).toBeUndefined();
  });

  it('makes a hash anew that costs a guess less than it should by now', async () => {
    const stronger = { ...testSettings, cost: { ...testSettings.cost, cost: 2048 } };
    const shown = { name: chair.mail, password, code: chair.code() };
    await signInWithPassword(database, stronger, shown, browserAt('192.0.2.8'));
    const { rows } = await database.admin.query('select cost from password where person_id = $1', [
      chair.actor.personId,
    ]);
    expect(rows).toEqual([{ cost: 2048 }]);
    later(1);
    expect(await tryAs(chair, browserAt('192.0.2.8'))).toBe('in');
  });

  it('is entered in the journal of the house, with how many failed before it', async () => {
    const browser = browserAt('192.0.2.9');
    await guessTimes(2, expert, browser);
    await tryAs(expert, browser);
    const last = (await eventsOf(expert)).at(-1);
    expect(last).toEqual({
      chain: 'body:house',
      event: 'signed-in',
      detail: { method: 'password', device: 'new', failures: 2 },
    });
  });
});

describe('guessing', () => {
  it('is held back after five failures at one account from one address, twice as long each time', async () => {
    const browser = browserAt('198.51.100.1');
    expect(await guessTimes(5, expert, browser)).toEqual([wrong, wrong, wrong, wrong, held]);
    expect(await tryAs(expert, browser)).toBe(held);
    later(1.1);
    expect(await guess(expert, browser)).toBe(held);
    later(1.1);
    expect(await tryAs(expert, browser)).toBe(held);
    later(1);
    expect(await tryAs(expert, browser)).toBe('in');
  });

  it('says until when', async () => {
    const browser = browserAt('198.51.100.2');
    await guessTimes(5, expert, browser);
    const shown = { name: expert.mail, password, code: expert.code() };
    await expect(signInWithPassword(database, testSettings, shown, browser)).rejects.toMatchObject({
      refusal: { code: held, kind: 'not-now', values: { minutes: 1, time: '12:01' } },
    });
  });

  it('is held back alike for a name that nobody has', async () => {
    const nobody = { ...expert, mail: 'nobody@example.org' };
    expect(await guessTimes(6, nobody, browserAt('198.51.100.3'))).toEqual([
      ...Array(4).fill(wrong),
      held,
      held,
    ]);
  });

  it('from one address at one account holds back neither that address nor that account', async () => {
    await guessTimes(8, expert, browserAt('198.51.100.4'));
    expect(await tryAs(chair, browserAt('198.51.100.4'))).toBe('in');
    expect(await tryAs(expert, browserAt('198.51.100.5'))).toBe('in');
  });

  it('from many addresses holds the account back, and its owner still gets in where they were before', async () => {
    const known = browserAt('203.0.113.1');
    await tryAs(expert, known);
    later(1);
    for (let n = 0; n < 20; n++) await guess(expert, browserAt(`203.0.113.${n + 10}`));
    expect(await tryAs(expert, browserAt('203.0.113.99'))).toBe(held);
    expect(await tryAs(expert, known)).toBe('in');
    expect((await eventsOf(expert)).map(({ event }) => event)).toContain('sign-in-held-back');
  });

  it('on a browser the account knows is held back after ten failures', async () => {
    const known = browserAt('203.0.113.2');
    await tryAs(expert, known);
    expect((await guessTimes(10, expert, known)).slice(-2)).toEqual([wrong, held]);
  });

  it('with the cookie of another account counts as unknown', async () => {
    const borrowed = browserAt('203.0.113.3');
    await tryAs(chair, borrowed);
    expect((await guessTimes(5, expert, borrowed)).at(-1)).toBe(held);
  });

  it('at many accounts from one network of IPv6 holds that network back, and no other', async () => {
    for (let n = 0; n < 50; n++) {
      await tryAs({ ...expert, mail: `nobody-${n}@example.org` }, browserAt(`2001:db8:0:7::${n}`), {
        code: '0',
      });
    }
    expect(await tryAs(expert, browserAt('2001:db8:0:7:ffff::1'))).toBe(held);
    expect(await tryAs(expert, browserAt('2001:db8:0:8::1'))).toBe('in');
  });

  it('is forgotten after a day', async () => {
    await guessTimes(4, expert, browserAt('198.51.100.9'));
    later(24 * 60 + 1);
    expect(await guess(expert, browserAt('198.51.100.9'))).toBe(wrong);
  });

  it('leaves no name and no address behind', async () => {
    await guess(expert, browserAt('198.51.100.77'));
    const { rows } = await database.admin.query<{ all: string }>(
      'select t::text as all from sign_in_tally t',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.all).join()).not.toMatch(/198\.51|example/);
  });
});

describe('at nine in the morning', () => {
  it('five hundred people sign in at once among fifty who guess: all are in, and the fifty are held back', {
    timeout: 240_000,
  }, async () => {
    const people = await manyMembers(database, 500);
    // Offices share an address: eight people each, and among them one who guesses at somebody of another office.
    const office = (n: number) => `10.0.${n % 60}.1`;
    const target = (n: number) => people[n * 10 + 1]!;
    const [first] = people;
    const knownTo = browserAt('10.9.9.9');
    expect(await tryAs(first!, knownTo)).toBe('in');
    later(1);

    const arrivals = people.map((person, n) => tryAs(person, browserAt(office(n))));
    const guesses = Array.from({ length: 50 }, (_, n) =>
      Promise.all(Array.from({ length: 12 }, () => guess(target(n), browserAt(office(n))))),
    );
    const [ins, guessed] = await Promise.all([Promise.all(arrivals), Promise.all(guesses)]);
    expect(ins.filter((said) => said === 'in')).toHaveLength(500);
    expect(guessed.flat().filter((said) => said === 'in')).toEqual([]);
    for (let n = 0; n < 50; n++) expect(await guess(target(n), browserAt(office(n)))).toBe(held);

    for (let n = 0; n < 21; n++) await guess(first!, browserAt(`10.2.${n}.1`));
    later(0.5);
    expect(await tryAs(first!, browserAt('10.3.0.1'))).toBe(held);
    expect(await tryAs(first!, knownTo)).toBe('in');
  });
});
