import { describe, expect, it } from 'vitest';
import type { Block } from '../reports/contract.ts';
import { said } from './draft.fixture.ts';
import { writtenBlocks } from './written-blocks.ts';

const stored = (letter: string, text: string, about: Partial<Block> = {}): Block => ({
  ...said(letter, text),
  ...{ repeats: [], standing: {}, audience: null },
  ...about,
});
const [a, b, n] = ['a', 'b', 'n'].map((letter) => said(letter).blockId) as [string, string, string];

describe('what the editor hands to reports', () => {
  it('leaves what the editor does not show as it was', () => {
    const before = [
      stored('a', 'One', {
        repeats: [b],
        audience: ['un-partner'],
        standing: { ar: 'checked' },
        words: { en: 'One', ar: 'أول' },
      }),
    ];
    const [written] = writtenBlocks([said('a', 'One', { ar: 'أول' })], before, 'en');
    expect(written).toMatchObject({ repeats: [b], audience: ['un-partner'], standing: { ar: 'checked' } });
  });

  it.each([
    ['split off', [said('a', 'One'), { ...said('n', 'Two'), from: [a] }], n],
    ['merged into another', [{ ...said('b', 'Open. One Two'), from: [a] }], b],
  ])('keeps words bound by their owner bound when they are %s', (_, blocks, to) => {
    const before = [stored('a', 'One Two', { audience: [], repeats: [n] }), stored('b', 'Open')];
    const written = writtenBlocks(blocks, before, 'en').find(({ blockId }) => blockId === to);
    expect(written).toMatchObject({ audience: [], from: [a] });
  });

  it('opens nothing to more readers when words of two audiences meet', () => {
    const before = [
      stored('a', 'One', { audience: ['un-partner'] }),
      stored('b', 'Two', { audience: ['participating-partner'] }),
    ];
    const [written] = writtenBlocks([{ ...said('a', 'One Two'), from: [b] }], before, 'en');
    expect(written?.audience).toEqual([]);
  });

  it('takes a translation for a draft again when it or the original has changed', () => {
    const words = { en: 'One', ar: 'أول', zh: '一' };
    const before = [stored('a', 'One', { words, standing: { ar: 'checked', zh: 'checked' } })];
    const standing = (en: string, ar: string) =>
      writtenBlocks([said('a', en, { ar, zh: '一' })], before, 'en')[0]?.standing;
    expect(standing('One', 'أول')).toEqual({ ar: 'checked', zh: 'checked' });
    expect(standing('One', 'الأول')).toEqual({ ar: 'draft', zh: 'checked' });
    expect(standing('Once', 'أول')).toEqual({ ar: 'draft', zh: 'draft' });
  });

  it('takes no finding that the draft does not rest on, and no sign that a text cannot hold', () => {
    const [written] = writtenBlocks(
      [{ ...said('a', 'O\u0000ne\u0007'), findingId: b }],
      [stored('a', 'One')],
      'en',
    );
    expect(written).toMatchObject({ findingId: null, words: { en: 'One' } });
  });

  it('refuses a block that is too long, and says which', () => {
    const long = [said('a', 'One'), said('b', 'x'.repeat(20_001))];
    expect(() => writtenBlocks(long, [], 'en')).toThrow('expressions.block-too-long');
  });
});
