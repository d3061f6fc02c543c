import { expect, it } from 'vitest';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { timeLeft } from './time-left.ts';
import { zoneOfBody } from './zones.ts';

it.each([
  ['2026-03-06T22:00:00Z', 'days-left', 4],
  ['2026-03-04T15:00:00Z', 'days-left', 2],
  ['2026-03-04T14:59:00Z', 'hours-left', 47],
  ['2026-03-02T17:00:00Z', 'hours-left', 2],
  ['2026-03-02T16:59:00Z', 'minutes-left', 119],
  ['2026-03-02T15:00:01Z', 'minutes-left', 1],
  ['2026-03-02T15:00:00Z', 'minutes-left', 0],
  ['2026-03-01T15:00:00Z', 'minutes-left', 0],
])('until %s it is %s: %i', (until, id, count) => {
  expect(timeLeft('2026-03-02T15:00:00Z', until)).toEqual({ id: `decisions.${id}`, values: { count } });
});

it('the zone of the pages is that of the Committee', () => {
  expect(zoneOfBody).toBe(ctc2020.zone);
});
