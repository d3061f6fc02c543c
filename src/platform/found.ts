import type { Language } from './language.ts';

/** One thing that a search found, and the page that shows it. */
export type FoundThing = {
  /** An address of ours: `/visits/…`. */
  readonly to: string;
  readonly title: string;
  /** The language of the title, where it may be another than the reader's. */
  readonly language?: Language;
  /** What tells it from others of the same title; null where nothing has to. */
  readonly about: string | null;
  /** How well it fits: 0 is exactly what was typed, 1 begins with it, 2 has a word that does, 3 holds it. */
  readonly fit: number;
};

/**
 * What one part found for a reader: the best ones in order, and how many there are in all. Both are read under the
 * reader's own actor, so a thing that may not be seen is not counted.
 */
export type FoundThings = { readonly rows: readonly FoundThing[]; readonly count: number };

/** How well a name fits what was typed, both folded: 0 the best, null when it does not hold it at all. */
export function fitOf(typed: string, name: string): number | null {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`)) return 2;
  return name.includes(typed) ? 3 : null;
}

/** The best of them first, as many as are wanted, with the number of all. */
export function bestOf(found: readonly FoundThing[], limit: number): FoundThings {
  const inOrder = found.toSorted(
    (a, b) => a.fit - b.fit || (a.title < b.title ? -1 : Number(a.title > b.title)),
  );
  return { rows: inOrder.slice(0, limit), count: found.length };
}
