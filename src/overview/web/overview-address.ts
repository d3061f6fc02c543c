import { given } from '../../platform/given.ts';
import { readSort, type Sort, writeSort } from '../../ui/table-sort.ts';
import type { OverviewQuery } from './api.ts';

const sortable = ['due', 'state', 'number', 'stage', 'late'] as const;
export const overviewTypes = ['comprehensive', 'focused', 'follow-up', 'regional', 'advocacy'] as const;

const usual: Sort = { by: 'due', down: false };

/** What the address asks of the overview. What it cannot mean is left out, so that an old link still opens. */
export function overviewQueryOf(get: (name: string) => string): OverviewQuery {
  const sort = overviewSortOf(get);
  const within = get('within');
  return {
    ...given('late', get('late') === 'true' ? true : undefined),
    ...given('within', /^\d{1,3}$/.test(within) && Number(within) <= 366 ? Number(within) : undefined),
    ...given('stage', get('stage') || undefined),
    ...given('region', /^\d{3}$/.test(get('region')) ? get('region') : undefined),
    ...given('obliged', get('obliged') || undefined),
    ...given(
      'type',
      overviewTypes.find((type) => type === get('type')),
    ),
    ...given('state', /^[A-Z][A-Z0-9]{2,3}$/.test(get('state')) ? get('state') : undefined),
    ...given('search', get('search').trim() || undefined),
    sort: sortable.find((by) => by === sort.by) ?? 'due',
    direction: sort.down ? 'down' : 'up',
  };
}

/** The order of the overview as the address has it, the most pressing first where it says nothing. */
export function overviewSortOf(get: (name: string) => string): Sort {
  const sort = readSort(get('sort'));
  return sort && sortable.some((by) => by === sort.by) ? sort : usual;
}

export const overviewSortInAddress = (sort: Sort): string =>
  sort.by === usual.by && sort.down === usual.down ? '' : writeSort(sort);
