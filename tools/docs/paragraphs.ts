import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place in the source that can be cited, with our summary of it. */
export type Paragraph = {
  readonly id: string; // S/2020/731 V(m)
  readonly kind: string;
  readonly summary: string;
};

export type Section = {
  readonly name: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
};

const sectionTitles: Readonly<Record<string, string>> = {
  letter: 'The letter',
  I: 'I. Introduction',
  II: 'II. General criteria',
  III: 'III. Aims of the visit',
  IV: 'IV. Areas covered by the visit',
  V: 'V. How visits are carried out',
  VI: 'VI. Preparing, conducting and following up a visit',
  annex: 'Annex: timetable',
  footnotes: 'Footnotes',
};

/** The paragraphs of one document of the citation index, in their order. */
export function paragraphsOf(root: string, document: string): readonly Paragraph[] {
  const index: { citations: Paragraph[] } = JSON.parse(
    readFileSync(join(root, 'facts', 'citations.json'), 'utf8'),
  );
  return index.citations.filter(({ id }) => id.startsWith(`${document} `));
}

/** Paragraphs of the framework by section, one page each. */
export function sectionsOf(paragraphs: readonly Paragraph[]): readonly Section[] {
  return Object.entries(sectionTitles).map(([name, title]) => ({
    name,
    title,
    paragraphs: paragraphs.filter(({ id }) => sectionOf(id) === name),
  }));
}

/** Where a paragraph stands within its document: `V(m)`. */
export const placeOf = (id: string): string => id.split(' ').slice(1).join(' ');

function sectionOf(id: string): string {
  const place = placeOf(id);
  return place.startsWith('fn ') ? 'footnotes' : (/^(letter|annex|[IV]+)/.exec(place)?.[0] ?? '');
}
