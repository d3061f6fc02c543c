import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

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
  expect(timeLeft('2026-03-02T15:00:00Z', until)).toEqual({ id: `silence.${id}`, values: { count } });
});
