import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audiences } from '../platform/actor.ts';
import { languages } from '../platform/language.ts';
import { readCatalogue } from '../web/catalogues.ts';
import { helpAt, helpTable } from './help.tsx';
import { furtherPlaces, goalsOf, placesOf, searchedPages } from './places.tsx';
import { routeTable } from './routes.tsx';

const paths = routeTable.map(({ path }) => path);

describe('the help beside a page', () => {
  it('is there for every page, and for none that is not', () => {
    expect(helpTable.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    expect(helpAt('/visits/00000000-0000-4000-8000-000000000001')?.id).toBe('visit');
    expect(helpAt('/nowhere')).toBeNull();
  });

  it.each(languages)('says in %s what for, what next and what after', async (language) => {
    const catalogue = await readCatalogue(language);
    const ids = helpTable.flatMap(({ id }) => ['for', 'next', 'after'].map((part) => `help.${id}.${part}`));
    expect(ids.filter((id) => !(id in catalogue))).toEqual([]);
  });

  it('cites paragraphs that are known', () => {
    const file = join(import.meta.dirname, '../../facts/citations.json');
    const index: { citations: { id: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
    const known = new Set(index.citations.map(({ id }) => id));
    expect(helpTable.flatMap(({ cites }) => cites).filter((cite) => !known.has(cite))).toEqual([]);
  });
});

describe('the ways of each class of readers', () => {
  it.each([null, ...audiences])('%s comes to pages that are there, each by a key of its own', (audience) => {
    const goals = goalsOf(audience);
    const places = placesOf(audience);
    expect(goals[0]?.path).toBe('/');
    expect(
      [...goals.map(({ path }) => path), ...places.map(({ to }) => to)].filter((to) => !paths.includes(to)),
    ).toEqual([]);
    const keys = goals.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(places.map(({ to }) => to)).size).toBe(places.length);
    // In the header or in the menu beside it, and nowhere twice.
    const further = furtherPlaces(audience).flatMap((group) => group.places.map(({ path }) => path));
    expect([...goals.slice(1).map(({ path }) => path), ...further].toSorted()).toEqual(
      places.map(({ to }) => to).toSorted(),
    );
  });

  it.each(languages)('are named in %s', async (language) => {
    const catalogue = await readCatalogue(language);
    const ids = [null, ...audiences].flatMap((audience) => [
      ...goalsOf(audience).map(({ title }) => title),
      ...furtherPlaces(audience).map(({ group }) => `desks.group.${group}`),
      ...placesOf(audience).flatMap(({ title, what }) => [title, what]),
    ]);
    expect(ids.filter((id) => !(id in catalogue))).toEqual([]);
  });

  it('the search leads to every page that can be opened without naming a file, by its title', () => {
    const open = routeTable.filter(({ path }) => !path.includes(':') && path !== '/search');
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    const named = open.map(({ path, title }) => ({ path, title }));
    expect(searchedPages.toSorted(byPath)).toEqual(named.toSorted(byPath));
  });
});
