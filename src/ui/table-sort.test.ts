import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSort, sorted, writeSort } from './table-sort.ts';

const columns = [{ id: 'name', value: (row: string) => row }];

it('orders names as the language does', () => {
  const names = ['Zambia', 'Österreich', 'Égypte', 'Chad'];
  expect(sorted(names, columns, { by: 'name', down: false }, 'fr')).toEqual([
    'Chad',
    'Égypte',
    'Österreich',
    'Zambia',
  ]);
});

it('leaves the rows as they are for a column that is not there', () => {
  expect(sorted(['b', 'a'], columns, { by: 'other', down: false }, 'en')).toEqual(['b', 'a']);
  expect(sorted(['b', 'a'], columns, null, 'en')).toEqual(['b', 'a']);
});

it('stands in the address as what it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z-]*$/), fc.boolean(), (by, down) => {
      expect(readSort(writeSort({ by, down }))).toEqual({ by, down });
    }),
  );
  expect(readSort('')).toBeNull();
});
