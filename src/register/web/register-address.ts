import { given } from '../../platform/given.ts';
import { oneOf } from '../../platform/one-of.ts';
import { isDay } from '../../procedure/calendar.ts';
import { readSort, type Sort, writeSort } from '../../ui/table-sort.ts';
import type { ExportQuery } from './api.ts';
import { componentKinds, visitForms, visitOrigins, visitTypes } from './vocabulary.ts';

const sortable = ['number', 'starts', 'state', 'type'] as const;

export const defaultSort: Sort = { by: 'number', down: true };

/** What the address asks of the register. What it cannot mean is left out, so that an old link still opens. */
export function registerQueryOf(get: (name: string) => string): ExportQuery {
  const sort = sortOf(get);
  const by = oneOf(sortable, sort.by) ?? 'number';
  return {
    ...given('year', /^\d{4}$/.test(get('year')) ? Number(get('year')) : undefined),
    ...given('from', dayIn(get('from'))),
    ...given('to', dayIn(get('to'))),
    ...given('type', oneOf(visitTypes, get('type'))),
    ...given('component', oneOf(componentKinds, get('component'))),
    ...given('form', oneOf(visitForms, get('form'))),
    ...given('origin', oneOf(visitOrigins, get('origin'))),
    ...given('state', /^[A-Z][A-Z0-9]{2,3}$/.test(get('state')) ? get('state') : undefined),
    ...given('region', /^\d{3}$/.test(get('region')) ? get('region') : undefined),
    ...given('stage', get('stage') || undefined),
    ...given('search', get('search').trim() || undefined),
    ...given('training', get('training') === 'true' ? true : undefined),
    sort: by,
    direction: sort.down ? 'down' : 'up',
  };
}

/** The order of the register as the address has it, the latest visit first where it says nothing. */
export function sortOf(get: (name: string) => string): Sort {
  const sort = readSort(get('sort'));
  return sort && oneOf(sortable, sort.by) ? sort : defaultSort;
}

export function sortInAddress(sort: Sort): string {
  return sort.by === defaultSort.by && sort.down === defaultSort.down ? '' : writeSort(sort);
}

function dayIn(text: string) {
  return isDay(text) ? text : undefined;
}
