import { searched, sentencesOf } from '../printing/contract.ts';
import { type FrozenBlock, withheldWith } from '../reports/contract.ts';
import { plainOf } from './plain.ts';
import type { ReportText } from './report-text.ts';

/** Whom a version is for: each holds what all of them may have. */
export type PartnerAudience = 'participating-partner' | 'un-partner';

/**
 * The ids of every block that does not go out: what the State marked, what the rule of its owner binds, what stands
 * below or belongs to it, what repeats it, and what says it again word for word. Of two answers the stricter holds
 * (S/2020/731 V(j), V(u)).
 */
export function withheldIn(report: ReportText, audiences: readonly PartnerAudience[]): ReadonlySet<string> {
  const { blocks, marked } = report;
  const bound = blocks.filter((block) => !isOpenTo(block, audiences)).map(({ blockId }) => blockId);
  const out = withheldWith(blocks, [...marked, ...bound]);
  return withheldWith(blocks, [...out, ...sameWords(blocks, out)]);
}

const isOpenTo = ({ audience }: FrozenBlock, audiences: readonly PartnerAudience[]): boolean =>
  audience === null || audiences.every((one) => audience.includes(one));

/** A sentence that is withheld in one place is withheld wherever it is written again. */
function sameWords(blocks: readonly FrozenBlock[], out: ReadonlySet<string>): readonly string[] {
  const isOut = ({ blockId }: FrozenBlock) => out.has(blockId);
  const sentences = [
    ...new Set(blocks.filter(isOut).flatMap((block) => plainOf(block).flatMap(sentencesOf))),
  ];
  if (sentences.length === 0) return [];
  return blocks
    .filter((block) => !isOut(block) && sentences.some(searched(plainOf(block))))
    .map(({ blockId }) => blockId);
}
