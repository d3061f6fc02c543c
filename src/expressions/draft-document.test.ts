import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { languages } from '../platform/language.ts';
import type { DraftBlock } from './block.ts';
import { blocksOf, said } from './draft.fixture.ts';
import { blocksIn, fragmentOf, known, sayBlocks } from './draft-document.ts';
import { partsOf, rewrite } from './expression.ts';
import { tidy } from './tidy.ts';

const drafts = blocksOf({ most: 12 });

const documentOf = (blocks: readonly DraftBlock[]): Doc => {
  const document = new Doc();
  sayBlocks(document, blocks);
  return document;
};

const ids = (() => {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
})();

describe('the blocks of a draft and the shared document', () => {
  it('say the same, there and back', () => {
    fc.assert(
      fc.property(drafts, (blocks) => {
        expect(blocksIn(documentOf(blocks), 'en')).toEqual(blocks);
      }),
    );
  });

  it('say the same after the document was stored and opened again', () => {
    fc.assert(
      fc.property(drafts, (blocks) => {
        const again = new Doc();
        applyUpdate(again, encodeStateAsUpdate(documentOf(blocks)));
        expect(blocksIn(again, 'en')).toEqual(blocks);
      }),
    );
  });

  it('meet again wherever one of them went on, and what stayed is not written anew', () => {
    fc.assert(
      fc.property(drafts, drafts, (blocks, later) => {
        const document = documentOf(blocks);
        const stayed = new Map(
          partsOf(fragmentOf(document, 'en')).map((part) => [part.getAttribute('id'), part]),
        );
        const next = [...later, ...blocks].filter((one, at, all) => all.findIndex(sameId(one)) === at);
        sayBlocks(document, next);
        expect(blocksIn(document, 'en')).toEqual(next);
        const first = partsOf(fragmentOf(document, 'en')).at(-1);
        if (later.length === 0 && first) expect(first).toBe(stayed.get(first.getAttribute('id')));
      }),
    );
  });

  it('converge when two go on from one document, whichever hears of the other first', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.nat(), (blocks, later, at) => {
        const one = documentOf(blocks);
        const two = new Doc();
        applyUpdate(two, encodeStateAsUpdate(one));
        sayBlocks(one, [...later.filter((block) => !blocks.some(sameId(block))), ...blocks]);
        const part = partsOf(fragmentOf(two, 'ar'))[at % Math.max(1, blocks.length)];
        if (part && part.nodeName !== 'list') rewrite(part, 'كلمات جديدة');
        applyUpdate(one, encodeStateAsUpdate(two));
        applyUpdate(two, encodeStateAsUpdate(one));
        expect(blocksIn(one, 'en')).toEqual(blocksIn(two, 'en'));
      }),
    );
  });
});

describe('a draft that is tidied', () => {
  const tidying = { original: 'en', newId: ids } as const;

  it('stays as it is when every block has an id of its own', () => {
    fc.assert(
      fc.property(
        drafts.filter((blocks) => blocks.length > 0 && blocks.every(({ type }) => type !== 'footnote')),
        (blocks) => {
          const document = documentOf(blocks);
          const before = encodeStateAsUpdate(document);
          tidy(document, tidying);
          expect(encodeStateAsUpdate(document)).toEqual(before);
        },
      ),
    );
  });

  it('gives a copy an id of its own and leaves the first its', () => {
    const document = documentOf([said('a', 'One'), said('b', 'Two')]);
    const fragment = fragmentOf(document, 'en');
    const copy = partsOf(fragment)[0]!.clone();
    fragment.insert(2, [copy]);
    tidy(document, tidying);
    const blocks = blocksIn(document, 'en');
    expect(blocks.map(({ words }) => words.en)).toEqual(['One', 'Two', 'One']);
    expect(blocks.slice(0, 2).map(({ blockId }) => blockId)).toEqual([said('a').blockId, said('b').blockId]);
    expect(new Set(blocks.map(({ blockId }) => blockId)).size).toBe(3);
    expect(known(fragmentOf(document, 'ar')).map(({ blockId }) => blockId)).toEqual(
      blocks.map(({ blockId }) => blockId),
    );
  });

  it('takes the words of a translation along when two blocks are merged, and lets them go with a deleted one', () => {
    const before = [
      said('a', 'One', { ar: 'أول' }),
      said('b', 'Two', { ar: 'ثان' }),
      said('c', 'Three', { ar: 'ثالث' }),
    ];
    const document = documentOf(before);
    const fragment = fragmentOf(document, 'en');
    rewrite(partsOf(fragment)[0]!, 'One Two');
    partsOf(fragment)[0]!.setAttribute('from', said('b').blockId);
    fragment.delete(1, 2);
    tidy(document, tidying);
    expect(blocksIn(document, 'en')).toEqual([
      { ...said('a', 'One Two', { ar: 'أول ثان' }), from: [said('b').blockId] },
    ]);
  });

  it('keeps what a translator wrote into a block of no name', () => {
    const before = [said('a', 'One', { ar: 'أول' })];
    const document = documentOf(before);
    const stray = partsOf(fragmentOf(document, 'ar'))[0]!.clone();
    fragmentOf(document, 'ar').insert(1, [stray]);
    rewrite(partsOf(fragmentOf(document, 'ar'))[1]!, 'وزيادة');
    tidy(document, tidying);
    expect(blocksIn(document, 'en')).toEqual([said('a', 'One', { ar: 'أول وزيادة' })]);
  });

  it('has a footnote belong to the block it stands after when its own is gone', () => {
    const note: DraftBlock = { ...said('n', 'Source'), type: 'footnote', under: said('b').blockId };
    const document = documentOf([said('a', 'One'), said('b', 'Two'), note]);
    fragmentOf(document, 'en').delete(1);
    tidy(document, tidying);
    expect(blocksIn(document, 'en').at(-1)).toEqual({ ...note, under: said('a').blockId });
  });

  it('has one empty block to begin with, which is no block of the report', () => {
    const document = documentOf([]);
    tidy(document, tidying);
    expect(languages.map((language) => fragmentOf(document, language).length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(blocksIn(document, 'en')).toEqual([]);
  });
});

const sameId =
  ({ blockId }: DraftBlock) =>
  (other: DraftBlock) =>
    other.blockId === blockId;
