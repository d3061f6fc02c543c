import { describe, expect, it } from 'vitest';
import { barsOf } from './bars.ts';

const values = [
  { label: 'one', value: 5 },
  { label: 'two', value: 10 },
  { label: 'three', value: 0 },
];

describe('bars', () => {
  it('are as long as their value, the longest filling the room beside the numbers', () => {
    const { bars } = barsOf(values, { width: 480, mirrored: false });
    expect(bars.map(({ width }) => width)).toEqual([200, 400, 0]);
    expect(new Set(bars.map(({ x }) => x))).toEqual(new Set([0]));
  });

  it('run from right to left where reading does, in the same lengths', () => {
    const plain = barsOf(values, { width: 480, mirrored: false });
    const mirrored = barsOf(values, { width: 480, mirrored: true });
    expect(mirrored.bars.map(({ width }) => width)).toEqual(plain.bars.map(({ width }) => width));
    expect(mirrored.bars.map(({ x, width }) => x + width)).toEqual([480, 480, 480]);
  });

  it('stand under each other, and are drawn where there is no value at all', () => {
    const { bars, height } = barsOf(values, { width: 480, mirrored: false });
    expect(bars.map(({ y }) => y)).toEqual([0, 54, 108]);
    expect(height).toBe(152);
    expect(barsOf([], { width: 480, mirrored: false }).height).toBeGreaterThan(0);
  });
});
