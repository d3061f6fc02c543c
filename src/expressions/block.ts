import type { Language } from '../platform/language.ts';
import { BlockType } from '../reports/contract.ts';

// A block of a draft as the editor knows it. What it says in a language is plain text; of a list and of a table each
// line is a part of its own, as the blocks of a report have it.

export type Words = { readonly [L in Language]?: string };

/** What of a block can be changed while drafting; the rest stays as the report has it. */
export type DraftBlock = {
  readonly blockId: string;
  readonly type: BlockType;
  /** Of a heading: how deep it stands. */
  readonly level: number | null;
  /** Of a footnote: the block it belongs to. */
  readonly under: string | null;
  readonly themeId: string | null;
  /** The finding its words rest on. */
  readonly findingId: string | null;
  /** Blocks it was split off, copied from or merged with, as far as the editors told. */
  readonly from: readonly string[];
  readonly words: Words;
};

/** A block as it stands in one language. */
export type Said = Omit<DraftBlock, 'words'> & { readonly text: string };

export const isBlockType = (name: string): name is BlockType =>
  BlockType.options.some((type) => type === name);
