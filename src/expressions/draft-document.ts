import type { Doc, XmlFragment } from 'yjs';
import { type Language, languages } from '../platform/language.ts';
import type { DraftBlock, Said, Words } from './block.ts';
import { describe, isPart, type Part, partFor, partsOf, type Read, read, rewrite } from './expression.ts';

// The shared document of a draft. The original language says which blocks there are; the other languages hold the same
// blocks in the same order, each with its own words or with none yet.

/** Named by a transaction that the house makes, so that nobody is taken for its author. */
export const byTheHouse = 'house';

export const fragmentOf = (document: Doc, language: Language): XmlFragment =>
  document.getXmlFragment(language);

/** The blocks as the document now says them; without those that say nothing in any language. */
export function blocksIn(document: Doc, original: Language): readonly DraftBlock[] {
  const said = languages.map((language) => [language, textsIn(fragmentOf(document, language))] as const);
  return known(fragmentOf(document, original)).flatMap(({ text: _, ...about }) => {
    const words: Words = Object.fromEntries(
      said.flatMap(([language, texts]) => {
        const text = texts.get(about.blockId) ?? '';
        return text.trim() === '' ? [] : [[language, text]];
      }),
    );
    return Object.keys(words).length === 0 ? [] : [{ ...about, words }];
  });
}

/**
 * Has the document say these blocks in every language: all of them in a new one; in one that is in use only what
 * differs, so that words nobody changed keep their place for whoever is typing beside them.
 */
export function sayBlocks(document: Doc, blocks: readonly DraftBlock[]): void {
  document.transact(() => {
    for (const language of languages) {
      const said = blocks.map(({ words, ...about }) => ({ ...about, text: words[language] ?? '' }));
      arrange(fragmentOf(document, language), said);
    }
  }, byTheHouse);
}

/** Puts the blocks of a fragment in this order with these words; one that fits already is left as it is. */
export function arrange(fragment: XmlFragment, said: readonly Said[]): void {
  const wanted = new Set(said.map(nameOf));
  fragment.toArray().forEach((child, at, all) => {
    const place = at - (all.length - fragment.length);
    if (!isPart(child) || !wanted.delete(nameOf(read(child)))) fragment.delete(place);
  });
  said.forEach((block, at) => {
    if (nameAt(fragment, at) !== nameOf(block)) move(fragment, block, at);
    const part = fragment.get(at);
    if (!isPart(part)) throw new Error(`no block stands at ${at}`);
    describe(part, block);
    rewrite(part, block.text);
  });
}

/** The blocks of a fragment that have a name already, in order. */
export function known(fragment: XmlFragment): readonly Said[] {
  return partsOf(fragment).map(read).filter(isNamed);
}

// A block that changes its type is another element: the editor makes it anew as well.
const nameOf = ({ blockId, type }: Pick<Read, 'blockId' | 'type'>): string => `${type} ${blockId}`;

function nameAt(fragment: XmlFragment, at: number): string | null {
  const part = at < fragment.length ? fragment.get(at) : null;
  return isPart(part) ? nameOf(read(part)) : null;
}

function move(fragment: XmlFragment, block: Said, to: number): void {
  const from = partsOf(fragment).findIndex((part: Part) => nameOf(read(part)) === nameOf(block));
  if (from >= 0) fragment.delete(from);
  fragment.insert(to, [partFor(block)]);
}

const isNamed = (one: Read): one is Said => one.blockId !== null;

function textsIn(fragment: XmlFragment): ReadonlyMap<string, string> {
  return new Map(known(fragment).map(({ blockId, text }) => [blockId, text]));
}
