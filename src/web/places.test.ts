import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, partsOf, pathWith, rowAt, writeSearch } from './places.ts';

describe('a path of the route table', () => {
  const table = [{ path: '/' }, { path: '/visits' }, { path: '/visits/:fileId' }, { path: '/visits/new' }];

  it.each([
    ['/', '/', {}],
    ['/visits/', '/visits', {}],
    ['/visits/new', '/visits/new', {}], // what is written out comes before what fills a blank
    ['/visits/12', '/visits/:fileId', { fileId: '12' }],
    ['/visits/a%2Fb', '/visits/:fileId', { fileId: 'a/b' }],
    ['/visits/%E0%A4%A', '/visits/:fileId', { fileId: '%E0%A4%A' }], // cannot be decoded, and breaks nothing
  ])('%s is the page %s', (path, shape, parts) => {
    expect(rowAt(table, path)).toEqual({ row: { path: shape }, parts });
  });

  it.each(['/visit', '/visits/12/journal', '/Visits'])('%s is no page', (path) => {
    expect(rowAt(table, path)).toBeNull();
  });

  it('comes back from what it was made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (fileId) => {
        const path = pathWith('/visits/:fileId/journal', { fileId });
        expect(partsOf('/visits/:fileId/journal', path)).toEqual({ fileId });
      }),
    );
  });
});

describe('a search text', () => {
  it('holds one value or several of a name, and nothing that is empty', () => {
    expect(parseSearch('?type=focused&region=002&region=142')).toEqual({
      type: 'focused',
      region: ['002', '142'],
    });
    expect(writeSearch({ type: 'focused', state: '', region: ['002', '142'] })).toBe(
      '?type=focused&region=002&region=142',
    );
    expect(writeSearch({ state: '', region: [] })).toBe('');
  });

  it('comes back from what it was made of', () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 2 }))), (search) => {
        expect(parseSearch(writeSearch(search))).toEqual({ ...search });
      }),
    );
  });
});
