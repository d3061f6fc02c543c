import { piecesOf } from '../platform/references.ts';
import type { Block, BlockType } from './blocks.ts';

// What follows from the order of the blocks and from what one says of another: numbers, and what goes with what.

type Placed = Pick<Block, 'blockId' | 'type' | 'level' | 'under' | 'repeats'>;

const numbered: readonly BlockType[] = ['paragraph', 'list', 'recommendation'];

/** The number of each block that bears one, in order. What is left out of the blocks leaves no gap. */
export function numbersOf(blocks: readonly Pick<Block, 'blockId' | 'type'>[]): ReadonlyMap<string, string> {
  const bearing = blocks.filter(({ type }) => numbered.includes(type));
  return new Map(bearing.map(({ blockId }, place) => [blockId, String(place + 1)]));
}

/**
 * Every block that is withheld when these are marked: what stands below a marked heading, the footnotes of a withheld
 * block, and every place that repeats one (S/2020/731 V(u)).
 */
export function withheldWith(blocks: readonly Placed[], marked: Iterable<string>): ReadonlySet<string> {
  const withheld = new Set(marked);
  const owners = ownersOf(blocks);
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const { blockId, repeats } of blocks) {
      const causes = [...(owners.get(blockId) ?? []), ...repeats];
      if (causes.some((cause) => withheld.has(cause))) withheld.add(blockId);
    }
  }
  return withheld;
}

/** What each block stands under: its headings, and of a footnote its block. */
function ownersOf(blocks: readonly Placed[]): ReadonlyMap<string, readonly string[]> {
  let headings: { readonly blockId: string; readonly level: number }[] = [];
  const owners = new Map<string, readonly string[]>();
  for (const { blockId, level, under } of blocks) {
    if (level !== null) headings = headings.filter((heading) => heading.level < level);
    owners.set(blockId, [...headings.map((heading) => heading.blockId), ...(under ? [under] : [])]);
    if (level !== null) headings = [...headings, { blockId, level }];
  }
  return owners;
}

/** The blocks that the words of a block refer to, in whichever language. */
export function referredTo({ words }: Pick<Block, 'words'>): readonly string[] {
  const pieces = Object.values(words).flatMap((text) => piecesOf(text));
  return [...new Set(pieces.flatMap((piece) => (piece.is === 'words' ? [] : [piece.blockId])))];
}
