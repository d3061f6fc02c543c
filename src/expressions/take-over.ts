import { languages } from '../platform/language.ts';
import type { DraftBlock, Words } from './block.ts';

/**
 * What the draft says when the report has gone on without the document: `base` is what both began from, `ours` what is
 * typed, `theirs` what is stored. Where only one side changed something, it stands so; where both wrote on one block,
 * both texts stand in it, for the drafters to see.
 */
export function takeOver(
  base: readonly DraftBlock[],
  ours: readonly DraftBlock[],
  theirs: readonly DraftBlock[],
): readonly DraftBlock[] {
  const was = byId(base);
  const stored = byId(theirs);
  const kept = ours.flatMap((own) => {
    const former = was.get(own.blockId);
    const other = stored.get(own.blockId);
    if (other) return [joined(former, own, other)];
    // They took it away: it stays only where we have written on it, or where it is our own.
    return former && isSame(former, own) ? [] : [own];
  });
  const typed = byId(ours);
  return theirs.reduce<readonly DraftBlock[]>((all, other, place) => {
    if (typed.has(other.blockId)) return all;
    const former = was.get(other.blockId);
    // We took it away: it stays away unless they have written on it.
    if (former && isSame(former, other)) return all;
    const before = theirs.slice(0, place).map(({ blockId }) => blockId);
    const after = all.findLastIndex(({ blockId }) => before.includes(blockId));
    return [...all.slice(0, after + 1), other, ...all.slice(after + 1)];
  }, kept);
}

function joined(former: DraftBlock | undefined, own: DraftBlock, other: DraftBlock): DraftBlock {
  const about = former && isSameBut(former, own) ? other : own;
  const words: Words = Object.fromEntries(
    languages.flatMap((language) => {
      const text = textOf(former?.words[language], own.words[language], other.words[language]);
      return text === '' ? [] : [[language, text]];
    }),
  );
  return { ...about, from: own.from, words };
}

function textOf(former = '', own = '', other = ''): string {
  if (own === other || other === former) return own;
  if (own === former) return other;
  return [other, own].filter((text) => text !== '').join(' ');
}

const isSame = (one: DraftBlock, other: DraftBlock): boolean =>
  isSameBut(one, other) && languages.every((language) => one.words[language] === other.words[language]);

/** The same but for the words. */
const isSameBut = (one: DraftBlock, other: DraftBlock): boolean =>
  one.type === other.type &&
  one.level === other.level &&
  one.under === other.under &&
  one.themeId === other.themeId &&
  one.findingId === other.findingId;

const byId = (blocks: readonly DraftBlock[]): ReadonlyMap<string, DraftBlock> =>
  new Map(blocks.map((block) => [block.blockId, block]));
