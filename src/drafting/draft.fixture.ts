import fc from 'fast-check';
import type { DraftBlock } from '../expressions/contract.ts';

const about = { level: null, under: null, themeId: null, findingId: null, from: [] };

/** A paragraph by the letter of its id: `said('a', 'One')`. */
export function said(letter: string, text = ''): DraftBlock {
  const place = String(letter.charCodeAt(0)).padStart(12, '0');
  return {
    blockId: `00000000-0000-4000-a000-${place}`,
    type: 'paragraph',
    ...about,
    words: text === '' ? {} : { en: text },
  };
}

/** Drafts of up to so many blocks of running text, each with an id of its own. */
export const blocksOf = ({ most }: { readonly most: number }): fc.Arbitrary<DraftBlock[]> =>
  fc.uniqueArray(
    fc
      .record({
        blockId: fc.uuid(),
        type: fc.constantFrom('paragraph', 'recommendation', 'note'),
        themeId: fc.option(fc.constantFrom('borders', 'legislation')),
        findingId: fc.option(fc.uuid()),
        text: fc.constantFrom('One', 'Two words', 'пункт', 'حدود', '边境', '👮🏽'),
      })
      .map(({ text, ...block }): DraftBlock => ({ ...about, ...block, words: { en: text } })),
    { maxLength: most, selector: ({ blockId }) => blockId },
  );
