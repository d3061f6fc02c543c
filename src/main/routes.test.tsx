import { describe, expect, it } from 'vitest';
import { writtenRoutes } from '../../tools/route-rows.ts';
import { languages } from '../platform/language.ts';
import { readCatalogue } from '../web/catalogues.ts';
import { routeTable } from './routes.tsx';

describe('the route table', () => {
  it('has each path once, and each title in all six languages', async () => {
    const paths = routeTable.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const language of languages) {
      const catalogue = await readCatalogue(language);
      expect(routeTable.filter(({ title }) => !(title in catalogue))).toEqual([]);
    }
  });

  it('is read from its source by the build as it is', () => {
    const written = writtenRoutes().map(({ path, title, first }) => ({ path, title, first }));
    expect(written).toEqual(routeTable.map(({ path, title, first }) => ({ path, title, first })));
  });

  it.each(routeTable.map(({ path, load }) => [path, load] as const))('%s has a page', async (_, load) => {
    expect(await load()).toBeTypeOf('function');
  });
});
