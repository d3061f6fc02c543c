import { given } from '../../platform/given.ts';
import { oneOf } from '../../platform/one-of.ts';
import { isDay } from '../../procedure/calendar.ts';
import { readSort, type Sort, writeSort } from '../../ui/table-sort.ts';
import { decisionKinds, outcomes } from '../kinds.ts';
import type { ExportQuery } from './api.ts';
import { manners, stages } from './vocabulary.ts';

const sortable = ['decided', 'kind', 'title', 'closes'] as const;

const defaultSort: Sort = { by: 'decided', down: true };

/** What the address asks of the register. What it cannot mean is left out, so that an old link still opens. */
export function registerQueryOf(get: (name: string) => string): ExportQuery {
  const sort = sortOf(get);
  const state = get('state').trim().toUpperCase();
  return {
    ...given('kind', oneOf(decisionKinds, get('kind'))),
    ...given('outcome', oneOf(outcomes, get('outcome'))),
    ...given('stage', oneOf(stages, get('stage'))),
    ...given('manner', oneOf(manners, get('manner'))),
    ...given('state', /^[A-Z][A-Z0-9]{2,3}$/.test(state) ? state : undefined),
    ...given('from', dayIn(get('from'))),
    ...given('to', dayIn(get('to'))),
    ...given('search', get('search').trim() || undefined),
    sort: oneOf(sortable, sort.by) ?? 'decided',
    direction: sort.down ? 'down' : 'up',
  };
}

/** The order of the register as the address has it, what is still open first where it says nothing. */
export function sortOf(get: (name: string) => string): Sort {
  const sort = readSort(get('sort'));
  return sort && oneOf(sortable, sort.by) ? sort : defaultSort;
}

export function sortInAddress(sort: Sort): string {
  return sort.by === defaultSort.by && sort.down === defaultSort.down ? '' : writeSort(sort);
}

const dayIn = (text: string) => (isDay(text) ? text : undefined);
