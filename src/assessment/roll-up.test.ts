import { describe, expect, it } from 'vitest';
import { changeOf, rollUp, shortfallOf } from './roll-up.ts';

const one = (themeId: string, rating: number | null) => ({ themeId, rating });

describe('the ratings of a theme taken together', () => {
  it('are a mean of what was rated, and count what was asked', () => {
    const asked = [one('ict', 4), one('prisons', 1), one('ict', 1), one('ict', null)];
    expect(rollUp(asked)).toEqual([
      { themeId: 'ict', asked: 3, rated: 2, mean: 2.5 },
      { themeId: 'prisons', asked: 1, rated: 1, mean: 1 },
    ]);
  });

  it('have no mean where nothing was rated: missing is not zero, and zero is not missing', () => {
    expect(rollUp([one('ict', null)])).toEqual([{ themeId: 'ict', asked: 1, rated: 0, mean: null }]);
    expect(rollUp([one('ict', 0)])).toEqual([{ themeId: 'ict', asked: 1, rated: 1, mean: 0 }]);
  });
});

describe('a rating beside the one of the cycle before', () => {
  it.each([
    [1, 3, 'progress'],
    [3, 1, 'regression'],
    [2, 2, 'no-change'],
    [0, 0, 'no-change'],
    [null, 3, null],
    [3, null, null],
  ])('%s before and %s now: %s', (before, now, expected) => {
    expect(changeOf(before, now)).toBe(expected);
  });

  it('leaves what is missing to full implementation, and nothing where it was not rated', () => {
    expect([0, 3, 4, null].map(shortfallOf)).toEqual([4, 1, 0, null]);
  });
});
