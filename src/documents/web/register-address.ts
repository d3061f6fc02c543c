import { isLanguage } from '../../platform/language.ts';
import { oneOf } from '../../platform/one-of.ts';
import { isDay } from '../../procedure/calendar.ts';
import { readSort, type Sort, writeSort } from '../../ui/table-sort.ts';
import { documentClasses } from '../classes.ts';
import { documentTypeIds } from '../document-types.ts';
import type { RegisterQuery } from './api.ts';

const sortable = ['dated', 'type', 'symbol'] as const;
const usual: Sort = { by: 'dated', down: true };

/** What the address asks of the register. What it cannot mean is left out, so that an old link still opens. */
export function registerQueryOf(get: (name: string) => string): RegisterQuery {
  const sort = sortOf(get);
  const [type, name] = [oneOf(documentTypeIds, get('type')), oneOf(documentClasses, get('class'))];
  const [language, from, to] = [get('language'), get('from'), get('to')];
  return {
    ...(type && { type }),
    ...(name && { class: name }),
    ...(isLanguage(language) && { language }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(get('search').trim() && { search: get('search').trim() }),
    ...(get('withdrawn') === 'no' && { withdrawn: false }),
    ...(get('training') === 'true' && { training: true }),
    sort: oneOf(sortable, sort.by) ?? 'dated',
    direction: sort.down ? 'down' : 'up',
  };
}

/** The order of the register as the address has it, the latest first where it says nothing. */
export function sortOf(get: (name: string) => string): Sort {
  const sort = readSort(get('sort'));
  return sort && oneOf(sortable, sort.by) ? sort : usual;
}

export const sortInAddress = (sort: Sort): string =>
  sort.by === usual.by && sort.down === usual.down ? '' : writeSort(sort);
