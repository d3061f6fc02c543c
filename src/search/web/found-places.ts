import { fold } from '../../platform/fold.ts';
import { fitOf } from '../../platform/found.ts';
import type { Language } from '../../platform/language.ts';
import type { FoundGroup } from './api.ts';

/** Something a search found: an address of ours, what it is called, and what tells it from others. */
export type FoundPlace = {
  readonly to: string;
  readonly title: string;
  /** The language of the title, where it may be another than the reader's. */
  readonly language?: Language;
  readonly about: string | null;
};

export type FoundSection = { readonly kind: string; readonly places: readonly FoundPlace[] };

export const searchAddress = (typed: string): string => `/search?q=${encodeURIComponent(typed)}`;

/** Pages whose title holds what was typed, the best first. Pages are known here and not on the server. */
export function foundPages(typed: string, pages: readonly FoundPlace[]): readonly FoundPlace[] {
  const folded = fold(typed);
  if (folded === '') return [];
  return pages
    .flatMap((page) => {
      const fit = fitOf(folded, fold(page.title));
      return fit === null ? [] : [{ page, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ page }) => page);
}

/** What the box offers: pages, then what the server found by kind, and last the page with all of it. */
export function foundSections(
  typed: string,
  groups: readonly FoundGroup[],
  pages: readonly FoundPlace[],
  text: (id: string, values?: Readonly<Record<string, string>>) => string,
): readonly FoundSection[] {
  if (typed === '') return [];
  const found: FoundSection[] = [
    { kind: 'pages', places: foundPages(typed, pages).slice(0, 3) },
    ...groups.map(({ kind, rows }) => ({ kind, places: rows })),
  ];
  const all = { to: searchAddress(typed), title: text('search.all', { text: typed }), about: null };
  return [...found.filter(({ places }) => places.length > 0), { kind: 'all', places: [all] }];
}
