import { describe, expect, it } from 'vitest';
import { overviewQueryOf, overviewSortInAddress, overviewSortOf } from './overview-address.ts';

const query = (address: string) => {
  const search = new URLSearchParams(address);
  return overviewQueryOf((name) => search.get(name) ?? '');
};

describe('the address of the overview', () => {
  it('says nothing for everything, the most pressing first', () => {
    expect(query('')).toEqual({ sort: 'due', direction: 'up' });
    expect(overviewSortInAddress(overviewSortOf(() => ''))).toBe('');
  });

  it('carries every filter and the order', () => {
    const full =
      'late=true&within=30&stage=ST-13&region=142&obliged=cted&type=focused&state=XAK&search=gal&sort=-late';
    expect(query(full)).toEqual({
      late: true,
      within: 30,
      stage: 'ST-13',
      region: '142',
      obliged: 'cted',
      type: 'focused',
      state: 'XAK',
      search: 'gal',
      sort: 'late',
      direction: 'down',
    });
  });

  it.each([
    'late=maybe',
    'within=soon',
    'within=999',
    'region=Asia',
    'type=secret',
    'state=x',
    'sort=colour',
  ])('leaves out %s, which it cannot mean, so that an old link still opens', (address) => {
    expect(query(address)).toEqual({ sort: 'due', direction: 'up' });
  });
});
