import { createHash } from 'node:crypto';
import type { Numbering, VersionText } from '../../printing/contract.ts';
import { canonical } from '../../printing/contract.ts';
import type { Snapshot } from '../../reports/server/index.ts';
import { versionOf, wholeOf } from '../filter.ts';
import { plainOf } from '../plain.ts';
import type { Kind } from '../shapes.ts';
import { type PartnerAudience, withheldIn } from '../withheld.ts';

/** A block that does not go out, with what it says in every language. */
export type Withheld = { readonly blockId: string; readonly said: readonly string[] };

/** Whom each version goes to; the whole report goes to no partner. */
const audiencesOf: Readonly<Record<Exclude<Kind, 'SV-08'>, readonly PartnerAudience[]>> = {
  'SV-09': ['un-partner', 'participating-partner'],
  'SV-10': ['participating-partner'],
};

/** What a version of this kind says, and the blocks that must stand in no copy of it. */
export function textFor(
  kind: Kind,
  report: Snapshot,
  numbering: Numbering,
): { readonly text: VersionText; readonly withheld: readonly Withheld[] } {
  if (kind === 'SV-08') return { text: wholeOf(report), withheld: [] };
  const out = withheldIn(report, audiencesOf[kind]);
  return {
    text: versionOf(report, { out, numbering }),
    withheld: report.blocks
      .filter(({ blockId }) => out.has(blockId))
      .map((block) => ({ blockId: block.blockId, said: plainOf(block) })),
  };
}

/** The hash by which the text of a version is named, whatever it is printed as. */
export const digestOf = (text: VersionText): string =>
  createHash('sha256').update(canonical(text)).digest('hex');
