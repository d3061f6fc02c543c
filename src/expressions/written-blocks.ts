import { type Language, languages } from '../platform/language.ts';
import { Refused } from '../platform/refusal.ts';
import { Block, type Standing, type WrittenBlock } from '../reports/contract.ts';
import type { DraftBlock, Words } from './block.ts';
import { blockTooLong } from './refusals.ts';

/**
 * The blocks of the editor as reports takes them. What the editor does not show stays with its block, and goes with its
 * words: a block that words of a restricted one came into is restricted as much (S/2020/731 V(j)).
 */
export function writtenBlocks(
  blocks: readonly DraftBlock[],
  before: readonly Block[],
  original: Language,
): readonly WrittenBlock[] {
  const was = new Map(before.map((block) => [block.blockId, block]));
  const there = new Set(blocks.map(({ blockId }) => blockId));
  const findings = new Set(before.map(({ findingId }) => findingId));
  return blocks.map((block, place) => {
    const former = was.get(block.blockId);
    const words = sayable(block.words);
    const sources = [...(former ? [former] : []), ...block.from.flatMap((one) => was.get(one) ?? [])];
    const written = {
      ...block,
      words,
      findingId: findings.has(block.findingId) ? block.findingId : null,
      repeats: [...new Set(sources.flatMap(({ repeats }) => repeats))].slice(-50),
      standing: standingOf(words, former, original),
      audience: narrowest(sources),
      // Told once: when it is new, or when what it was merged with has just gone.
      from: block.from.filter((one) => was.has(one) && (!former || !there.has(one))),
    };
    if (!Block.safeParse(written).success) throw new Refused(blockTooLong(place + 1));
    return written;
  });
}

/** Without the signs of control that a text cannot hold, wherever they were pasted from. */
function sayable(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([language, text]) => [language, text.replace(/[^\P{Cc}\t\n]/gu, '')]),
  );
}

/** A translation is a draft from its first words on, and again whenever it or the original has changed. */
function standingOf(words: Words, former: Block | undefined, original: Language): Standing {
  const isSame = (language: Language) => former?.words[language] === words[language]?.normalize('NFC');
  const translations = languages.filter((one) => one !== original && words[one] !== undefined);
  return Object.fromEntries(
    translations.map((language) => {
      const stands = isSame(language) && isSame(original) ? former?.standing[language] : undefined;
      return [language, stands ?? 'draft'];
    }),
  );
}

function narrowest(sources: readonly Block[]): Block['audience'] {
  return sources.reduce<Block['audience']>((narrow, { audience }) => {
    if (narrow === null || audience === null) return narrow ?? audience;
    return narrow.filter((one) => audience.includes(one));
  }, null);
}
