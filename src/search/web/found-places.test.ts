import { describe, expect, it } from 'vitest';
import { foundPages, foundSections, searchAddress } from './found-places.ts';

const page = (title: string) => ({ to: `/${title}`, title, about: null });
const pages = [page('Register of visits'), page('Visits in figures'), page('Über'), page('الزيارات')];
const text = (id: string, values: Readonly<Record<string, string>> = {}) => `${id} ${values.text ?? ''}`;
const group = {
  kind: 'states',
  count: 9,
  rows: [{ to: '/states', title: 'Galdria', language: 'en', about: null }],
} as const;

describe('what the search box offers', () => {
  it('is pages by their title, whatever its case and accents, the one that begins so first', () => {
    expect(foundPages('VISITS', pages).map(({ title }) => title)).toEqual([
      'Visits in figures',
      'Register of visits',
    ]);
    expect(foundPages('uber', pages)).toHaveLength(1);
    expect(foundPages('الزيارات', pages)).toHaveLength(1);
    expect(foundPages('%', pages)).toEqual([]);
  });

  it('is then what was found by kind, and last the page with all of it', () => {
    const kinds = foundSections('visits', [group], pages, text).map(({ kind }) => kind);
    expect(kinds).toEqual(['pages', 'states', 'all']);
    expect(foundSections('', [group], pages, text)).toEqual([]);
  });

  it('leads to an address that holds what was typed, sign for sign', () => {
    expect(searchAddress('V(o) & 5%')).toBe('/search?q=V(o)%20%26%205%25');
  });
});
