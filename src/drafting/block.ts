import type { Language } from '../platform/language.ts';

// A block of a draft as the editor knows it. What it says in a language is text; a list has one line for each of its
// entries.

/** What can be typed, and the table, whose numbers come from elsewhere and are shown only. */
export const blockTypes = ['heading', 'paragraph', 'recommendation', 'list', 'note', 'table'] as const;
export type BlockType = (typeof blockTypes)[number];

export type Words = { readonly [L in Language]?: string };

export type DraftBlock = {
  readonly blockId: string;
  readonly type: BlockType;
  readonly themeId: string | null;
  /** The finding its words rest on. */
  readonly findingId: string | null;
  readonly words: Words;
};

/** A block as it stands in one language. */
export type Said = Omit<DraftBlock, 'words'> & { readonly text: string };

export const isBlockType = (name: string): name is BlockType => blockTypes.some((type) => type === name);
