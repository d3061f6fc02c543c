import { describe, expect, it } from 'vitest';
import { addressOf, base32, codeOf, stepAt, stepOf } from './one-time-code.ts';

const secret = Buffer.from('12345678901234567890');

describe('a one-time code', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '94287082'],
    ['2005-03-18T01:58:29Z', '07081804'],
    ['2005-03-18T01:58:31Z', '14050471'],
    ['2009-02-13T23:31:30Z', '89005924'],
    ['2033-05-18T03:33:20Z', '69279037'],
    ['2603-10-11T11:33:20Z', '65353130'],
  ])('at %s is that of RFC 6238, appendix B', (now, code) => {
    expect(codeOf(secret, stepAt(now), 8)).toBe(code);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('of counter %i is that of RFC 4226, appendix D', (counter) => {
    const codes = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');
    expect(codeOf(secret, counter)).toBe(codes[counter]);
  });

  const now = '2026-03-13T12:00:10Z';
  it.each([
    [-2, null],
    [-1, stepAt(now) - 1],
    [0, stepAt(now)],
    [1, stepAt(now) + 1],
    [2, null],
  ])('%i steps away counts for step %s', (off, step) => {
    expect(stepOf(secret, codeOf(secret, stepAt(now) + off), now)).toBe(step);
  });

  it.each(['', '12345', '1234567', 'abcdef'])('is not “%s”', (code) => {
    expect(stepOf(secret, code, now)).toBeNull();
  });
});

describe('a secret', () => {
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%s is written as in RFC 4648 without padding: %s', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written);
  });

  it('is handed to an app with the name of the account', () => {
    expect(addressOf(Buffer.from('foobar'), 'a@b.org')).toBe(
      'otpauth://totp/Stocktake:a%40b.org?secret=MZXW6YTBOI&issuer=Stocktake&algorithm=SHA1&digits=6&period=30',
    );
  });
});
