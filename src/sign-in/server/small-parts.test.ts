import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOfCode, newRecoveryCodes } from './recovery-codes.ts';
import { hashOfNobody, hashPassword, isWeaker, passwordMatches, strongCost } from './scrypt.ts';
import { markOf, seal, unseal } from './seal.ts';
import { turns } from './turns.ts';

const cost = { cost: 1024, blocks: 8, lanes: 1 };

describe('a password', () => {
  it('matches its own hash and no other', async () => {
    const kept = await hashPassword('a quiet harbour in spring', cost);
    expect(kept).toMatchObject(cost);
    expect(await passwordMatches('a quiet harbour in spring', kept)).toBe(true);
    expect(await passwordMatches('a quiet harbour in Spring', kept)).toBe(false);
  });

  it('is the same however its letters are composed', async () => {
    const kept = await hashPassword('caf\u00e9 au bord du lac', cost);
    expect(await passwordMatches('cafe\u0301 au bord du lac', kept)).toBe(true);
  });

  it('is hashed differently each time', async () => {
    const [first, second] = await Promise.all([hashPassword('twice', cost), hashPassword('twice', cost)]);
    expect(first.hash).not.toBe(second.hash);
  });

  it('of nobody matches nothing', async () => {
    expect(await passwordMatches('', hashOfNobody(cost))).toBe(false);
  });

  it('costs a guess 128 megabytes unless said otherwise, and a cheaper hash is known as weaker', () => {
    expect(128 * strongCost.cost * strongCost.blocks).toBe(128 * 2 ** 20);
    expect([isWeaker(cost, strongCost), isWeaker(strongCost, strongCost)]).toEqual([true, false]);
  });
});

describe('recovery codes', () => {
  const [code = '', ...others] = newRecoveryCodes();

  it('are ten, each another, in groups that can be read out', () => {
    expect(new Set([code, ...others]).size).toBe(10);
    for (const one of [code, ...others])
      expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('are taken in small letters, without dashes, and with the letters that look like digits', () => {
    const digest = digestOfCode('one', code);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(digestOfCode('one', typed)).toBe(digest);
    expect(digestOfCode('two', code)).not.toBe(digest);
  });

  it.each(['123456', '', 'UUUU-UUUU-UUUU-UUUU'])('are not “%s”', (typed) => {
    expect(digestOfCode('one', typed)).toBeNull();
  });
});

describe('what is sealed', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];
  const sealed = seal(key, Buffer.from('secret'), 'one');

  it('is opened by the key, for whose it is', () => {
    expect(unseal(key, sealed, 'one').toString()).toBe('secret');
    expect(seal(key, Buffer.from('secret'), 'one')).not.toBe(sealed);
  });

  it.each([
    ['another key', other, sealed, 'one'],
    ['another owner', key, sealed, 'two'],
    ['a changed text', key, `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, 'one'],
  ])('is not opened by %s', (_, by, text, owner) => {
    expect(() => unseal(by, text, owner)).toThrow();
  });

  it('leaves marks that tell nothing without the key', () => {
    expect(markOf(key, '192.0.2.1')).toBe(markOf(key, '192.0.2.1'));
    expect(markOf(key, '192.0.2.1')).not.toBe(markOf(other, '192.0.2.1'));
  });
});

describe('turns', () => {
  it('let so many work at a time, in order, and go on after one that fails', async () => {
    const inTurn = turns(2);
    const begun: number[] = [];
    let [now, most] = [0, 0];
    const work = (number: number) =>
      inTurn(async () => {
        begun.push(number);
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        now -= 1;
        if (number === 1) throw new Error('one failed');
        return number;
      });
    const ended = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(ended.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      ...Array(3).fill('fulfilled'),
    ]);
    expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
  });
});
