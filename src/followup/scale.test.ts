import { describe, expect, it } from 'vitest';
import { isOutstanding, nextStepOf, standings } from './scale.ts';

describe('where a recommendation stands', () => {
  it.each([
    ['unanswered', 'reply', true],
    ['replied', 'view', true],
    ['implemented', 'none', false],
    ['largely', 'further-reply', true],
    ['partly', 'further-reply', true],
    ['not', 'further-reply', true],
  ] as const)('%s: next is %s, outstanding %s', (standing, next, outstanding) => {
    expect(nextStepOf(standing)).toBe(next);
    expect(isOutstanding(standing)).toBe(outstanding);
  });

  it('is one of six, and no other', () => {
    expect(standings).toHaveLength(6);
  });
});
