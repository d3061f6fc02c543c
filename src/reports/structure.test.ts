import { describe, expect, it } from 'vitest';
import { piecesOf } from '../platform/references.ts';
import type { Block } from './blocks.ts';
import { numbersOf, referredTo, withheldWith } from './structure.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const block = (n: number, more: Partial<Block> = {}): Block => ({
  ...{ blockId: id(n), type: 'paragraph', level: null, under: null, themeId: null, findingId: null },
  ...{ repeats: [], words: {}, standing: {}, audience: null, ...more },
});

describe('numbers', () => {
  it('follow the order of paragraphs, lists and recommendations, and leave no gap for what is left out', () => {
    const blocks = [
      block(1, { type: 'heading', level: 1 }),
      block(2),
      block(3, { type: 'note' }),
      block(4, { type: 'list' }),
      block(5, { type: 'footnote', under: id(4) }),
      block(6, { type: 'recommendation' }),
    ];
    expect([...numbersOf(blocks)]).toEqual([
      [id(2), '1'],
      [id(4), '2'],
      [id(6), '3'],
    ]);
    expect(numbersOf(blocks.filter(({ blockId }) => blockId !== id(2))).get(id(6))).toBe('2');
  });
});

describe('what is withheld', () => {
  const blocks = [
    block(1, { type: 'heading', level: 1 }),
    block(2, { type: 'heading', level: 2 }),
    block(3),
    block(4, { type: 'heading', level: 2 }),
    block(5),
    block(6, { type: 'footnote', under: id(5) }),
    block(7, { type: 'heading', level: 1 }),
    block(8, { type: 'recommendation', repeats: [id(5)] }),
    block(9, { repeats: [id(8)] }),
  ];

  it.each([
    ['a paragraph, its footnote, and every place that repeats it, however far', [5], [5, 6, 8, 9]],
    ['what stands below a heading, and not what stands below the next one', [2], [2, 3]],
    ['everything below a heading of a higher level', [1], [1, 2, 3, 4, 5, 6, 8, 9]],
    ['nothing when nothing is marked', [], []],
  ])('is %s', (_, marked, expected) => {
    expect([...withheldWith(blocks, marked.map(id))].sort()).toEqual(expected.map(id));
  });

  it('ends where two blocks repeat each other', () => {
    const pair = [block(1, { repeats: [id(2)] }), block(2, { repeats: [id(1)] })];
    expect([...withheldWith(pair, [id(1)])].sort()).toEqual([id(1), id(2)]);
  });
});

describe('references in a text', () => {
  it('are found between its words, and what only looks like one is words', () => {
    expect(piecesOf(`See [[see:${id(1)}]].[[note:${id(2)}]]`)).toEqual([
      { is: 'words', words: 'See ' },
      { is: 'see', blockId: id(1) },
      { is: 'words', words: '.' },
      { is: 'note', blockId: id(2) },
    ]);
    expect(piecesOf('[[see:nothing]]')).toEqual([{ is: 'words', words: '[[see:nothing]]' }]);
  });

  it('are those of every language, each once', () => {
    const words = { en: `a [[see:${id(1)}]]`, ar: `b [[see:${id(1)}]] [[note:${id(2)}]]` };
    expect(referredTo({ words })).toEqual([id(1), id(2)]);
  });
});
