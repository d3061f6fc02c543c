import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, said } from './draft.fixture.ts';
import { takeOver } from './take-over.ts';

const [one, two, three] = [said('a', 'One'), said('b', 'Two'), said('c', 'Three')];
const words = (blocks: ReturnType<typeof takeOver>) => blocks.map((block) => block.words.en);

describe('a draft that went on in two places', () => {
  it('says what was stored when nobody typed, and what was typed when nobody stored', () => {
    const drafts = blocksOf({ most: 8 });
    fc.assert(
      fc.property(drafts, drafts, (base, later) => {
        expect(takeOver(base, base, later).map(({ blockId }) => blockId)).toEqual(
          later.map(({ blockId }) => blockId),
        );
        expect(takeOver(base, later, base)).toEqual(later);
      }),
    );
  });

  it.each([
    ['a word changed there', [one, two], [one, two], [one, said('b', 'Second')], ['One', 'Second']],
    ['a word changed here', [one, two], [said('a', 'First'), two], [one, two], ['First', 'Two']],
    [
      'each on its own block',
      [one, two],
      [said('a', 'First'), two],
      [one, said('b', 'Second')],
      ['First', 'Second'],
    ],
    ['both on one block', [one], [said('a', 'First')], [said('a', 'Uno')], ['Uno First']],
    ['a block added there', [one, two], [one, two], [one, three, two], ['One', 'Three', 'Two']],
    ['a block added at its beginning', [one], [one], [three, one], ['Three', 'One']],
    ['a block taken away there', [one, two], [one, two], [two], ['Two']],
    ['taken away there, written on here', [one, two], [said('a', 'First'), two], [two], ['First', 'Two']],
    ['taken away here, written on there', [one, two], [two], [said('a', 'Uno'), two], ['Uno', 'Two']],
  ])('%s', (_, base, ours, theirs, expected) => {
    expect(words(takeOver(base, ours, theirs))).toEqual(expected);
  });
});
