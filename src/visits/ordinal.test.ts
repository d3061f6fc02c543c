import { describe, expect, it } from 'vitest';
import { ordinalWarnings } from './ordinal.ts';

describe('[A-020] an ordinal', () => {
  it.each([
    [null, [], ['visits.ordinal-missing']],
    [2, [], []], // the record need not reach back to the first visit
    [3, [2], []],
    [3, [null, null], []],
    [2, [null, null], ['visits.ordinal-odd']],
    [4, [2], ['visits.ordinal-odd']],
    [4, [2, null], []], // the visit in between carries no ordinal, and counts
    [2, [2], ['visits.ordinal-odd']],
  ] as const)('of %s after %o: %o', (ordinal, earlier, codes) => {
    const before = earlier.map((one, at) => ({ number: at + 1, ordinal: one }));
    expect(ordinalWarnings(ordinal, before).map(({ code }) => code)).toEqual(codes);
  });
});
