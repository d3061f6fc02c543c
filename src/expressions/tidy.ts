import type { Doc, XmlFragment } from 'yjs';
import { type Language, languages } from '../platform/language.ts';
import type { Said } from './block.ts';
import { arrange, byTheHouse, fragmentOf, known } from './draft-document.ts';
import { type Part, partFor, partsOf, read } from './expression.ts';

/** Where the ids of new blocks come from. */
export type Tidying = { readonly original: Language; readonly newId: () => string };

/**
 * Gives every block of the original an id of its own and has all other languages hold the same blocks. Of two with one
 * id the first keeps it: a copy is a block of its own. What a translation says of a block that was merged into the one
 * before goes there with it; of one that was deleted it goes.
 */
export function tidy(document: Doc, tidying: Tidying): void {
  document.transact(() => {
    const original = fragmentOf(document, tidying.original);
    if (partsOf(original).length === 0) original.insert(0, [partFor(emptyParagraph(tidying.newId()))]);
    nameAll(original, tidying.newId);
    attachFootnotes(original);
    const blocks = known(original);
    const merged = mergedInto(blocks);
    for (const language of languages) {
      if (language !== tidying.original) follow(fragmentOf(document, language), blocks, merged);
    }
  }, byTheHouse);
}

function emptyParagraph(blockId: string): Said {
  const about = { level: null, under: null, themeId: null, findingId: null, from: [] };
  return { blockId, type: 'paragraph', ...about, text: '' };
}

function nameAll(fragment: XmlFragment, newId: () => string): void {
  const taken = new Set<string>();
  for (const part of partsOf(fragment)) {
    const id = read(part).blockId;
    if (id === null || !isId(id) || taken.has(id)) part.setAttribute('id', newId());
    taken.add(read(part).blockId ?? '');
  }
}

/** A footnote whose block is gone belongs to the block it stands after. */
function attachFootnotes(fragment: XmlFragment): void {
  const parts = partsOf(fragment);
  const bearers = new Set(
    parts.filter((part) => read(part).type !== 'footnote').map((part) => read(part).blockId),
  );
  let last: string | null = null;
  for (const part of parts) {
    const { type, blockId, under } = read(part);
    if (type !== 'footnote') last = blockId;
    else if (!bearers.has(under) && last) part.setAttribute('under', last);
  }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

type Merged = ReadonlyMap<string, string>;

/** By the id of a block that is gone, the block whose words now hold its own. */
function mergedInto(blocks: readonly Said[]): Merged {
  const there = new Set(blocks.map(({ blockId }) => blockId));
  return new Map(
    blocks.flatMap(({ blockId, from }) =>
      from.filter((one) => !there.has(one)).map((gone) => [gone, blockId] as const),
    ),
  );
}

function follow(fragment: XmlFragment, blocks: readonly Said[], merged: Merged): void {
  const texts = gathered(partsOf(fragment), blocks, merged);
  arrange(
    fragment,
    blocks.map((block) => ({ ...block, text: texts.get(block.blockId) ?? '' })),
  );
}

/** What the translation says of each block, with what it says of those merged into it, and of what bears no name. */
function gathered(
  parts: readonly Part[],
  blocks: readonly Said[],
  merged: Merged,
): ReadonlyMap<string, string> {
  const there = new Set(blocks.map(({ blockId }) => blockId));
  const texts = new Map<string, string>();
  let last: string | null = null;
  for (const part of parts) {
    const { blockId, text } = read(part);
    const isNew: boolean = blockId === null || texts.has(blockId);
    const own: string | null = blockId !== null && there.has(blockId) ? blockId : null;
    const to: string | null = isNew ? last : (own ?? merged.get(blockId ?? '') ?? null);
    if (to === null) continue;
    const said = texts.get(to);
    texts.set(to, said ? [said, text].filter((words) => words !== '').join(' ') : text);
    last = to;
  }
  return texts;
}
