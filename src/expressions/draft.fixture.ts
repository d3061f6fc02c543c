import fc from 'fast-check';
import { BlockType } from '../reports/contract.ts';
import type { DraftBlock, Words } from './block.ts';

/** A paragraph by the letter of its id: `said('a', 'One')`. */
export function said(letter: string, text = '', others: Words = {}): DraftBlock {
  const place = String(letter.charCodeAt(0)).padStart(12, '0');
  const about = { level: null, under: null, themeId: null, findingId: null, from: [] };
  const words: Words = text === '' ? others : { en: text, ...others };
  return { blockId: `00000000-0000-4000-a000-${place}`, type: 'paragraph', ...about, words };
}

const text = fc
  .array(fc.constantFrom('border', ' ', 'пункт', 'حدود', '边境', '👮🏽', '[[see:x]]', 'x\ty', '"', '<b>'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))
  .filter((words) => words.trim() !== '');
const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));

const block: fc.Arbitrary<DraftBlock> = fc
  .record({
    blockId: fc.uuid(),
    type: fc.constantFrom(...BlockType.options),
    level: fc.integer({ min: 1, max: 3 }),
    under: fc.uuid(),
    themeId: fc.option(fc.constantFrom('borders', 'legislation')),
    findingId: fc.option(fc.uuid()),
    from: fc.array(fc.uuid(), { maxLength: 2 }),
    en: fc.option(text),
    ar: fc.option(text),
    zh: fc.option(text),
    lines,
  })
  .map(({ en, ar, zh, lines: several, level, under, ...about }) => {
    const inLines = about.type === 'list' || about.type === 'table';
    const words = {
      ...(en !== null && { en: inLines ? several : en }),
      ...(zh !== null && { zh }),
      ...(ar !== null && { ar: inLines ? several : ar }),
    };
    return {
      ...about,
      level: about.type === 'heading' ? level : null,
      under: about.type === 'footnote' ? under : null,
      words: Object.keys(words).length === 0 ? { en: 'Words' } : words,
    };
  });

/** Drafts of up to so many blocks, each with an id of its own. */
export const blocksOf = ({ most }: { readonly most: number }): fc.Arbitrary<DraftBlock[]> =>
  fc.uniqueArray(block, { maxLength: most, selector: ({ blockId }) => blockId });
