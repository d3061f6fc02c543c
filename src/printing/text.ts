import type { Language } from '../platform/language.ts';
import type { FrozenBlock } from '../reports/contract.ts';

// A version as it is printed: it holds what its readers get and nothing else.

export const numberings = ['placeholder', 'gap', 'renumber'] as const;
/** What stands in the place of what is withheld: a line, a gap in the numbers, or nothing at all. */
export type Numbering = (typeof numberings)[number];

/** Languages in which copies are made. */
export const copyLanguages = ['en', 'ar', 'zh'] as const satisfies readonly Language[];
export type CopyLanguage = (typeof copyLanguages)[number];

export type InLanguages<T> = Readonly<Partial<Record<Language, T>>>;

export type Inline =
  | { readonly t: 'text'; readonly v: string }
  /** The mark of a footnote. */
  | { readonly t: 'note'; readonly id: string }
  /** A reference to a block; `to` is null where that block is not in this version and its number is all there is. */
  | { readonly t: 'see'; readonly to: string | null; readonly number: string };
/** Lines of cells: a list has a line for each point, a table cells in each line, all else one of one. */
export type Lines = readonly (readonly (readonly Inline[])[])[];
export type Words = InLanguages<Lines>;

/** What a version prints; `heading` has a number within the heading above it. */
export type Printed = {
  readonly type: Exclude<FrozenBlock['type'], 'footnote'>;
  readonly id: string;
  readonly level: number | null;
  readonly number: string | null;
  readonly words: Words;
};
/** A line in the place of what is not printed, with its numbers when it had any. */
export type Missing = { readonly type: 'withheld'; readonly from: string | null; readonly to: string | null };

/** What a version says, in all languages at once. */
export type VersionText = {
  readonly title: InLanguages<string>;
  readonly originalLanguage: Language;
  readonly numbering: Numbering;
  readonly blocks: readonly (Printed | Missing)[];
  readonly notes: Readonly<Record<string, Words>>;
};
