import { describe, expect, it } from 'vitest';
import { audiences, publicReader } from '../platform/actor.ts';
import { refusalToUse } from './permissions.ts';

const reader = (audience: (typeof audiences)[number]) => ({ ...publicReader('en'), audience });

describe('a permission', () => {
  it.each([
    ['read-public', ['secretariat', 'committee', 'state', 'partner', 'public', 'administrator']],
    ['read-visit', ['secretariat', 'committee', 'state', 'partner', 'public', 'administrator']],
    ['record-event', ['secretariat', 'committee', 'state', 'partner']],
    ['open-visit', ['secretariat']],
    ['decide', ['secretariat', 'committee']],
  ])('%s is held by %j and by nobody else', (permission, holders) => {
    const allowed = audiences.filter((audience) => refusalToUse(permission, reader(audience)) === null);
    expect(allowed).toEqual(holders);
  });

  it('that is refused is refused as an act, in words', () => {
    expect(refusalToUse('decide', reader('public'))).toEqual({
      code: 'access.not-permitted',
      kind: 'forbidden',
    });
  });

  it('that does not exist is a fault, and lets nobody through', () => {
    expect(() => refusalToUse('read-everything', reader('secretariat'))).toThrow('no such permission');
    expect(() => refusalToUse('constructor', reader('secretariat'))).toThrow('no such permission');
  });
});
