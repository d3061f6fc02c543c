import { describe, expect, it } from 'vitest';
import { extended, reading } from '../../clocks/web/reading.fixture.ts';
import { compared } from './compared.ts';

describe('two calendars of one file', () => {
  it('tell what starts, moves, ends, stays and goes, and by how many days', () => {
    const now = [
      reading('D-06', { from: '2025-03-14', due: '2025-03-28' }),
      reading('D-07', { from: '2025-03-14', due: '2025-04-28' }),
      reading('D-08', { from: '2025-04-28', due: '2025-05-28' }),
      reading('D-10', { from: '2025-05-28', due: '2025-05-29' }),
      reading('D-12'),
    ];
    const assumed = [
      reading('D-06', { from: '2025-03-14', due: '2025-03-28', fulfilled: '2025-03-27', outcome: 'met' }),
      reading('D-07', { from: '2025-03-14', due: '2025-04-28' }),
      ...extended('2025-04-28', '2025-05-28', '2025-06-27'),
      reading('D-10'),
      reading('D-12', { from: '2025-05-20', due: '2025-06-04' }),
    ];
    expect(compared(now, assumed).map(({ key, change, days }) => [key, change, days])).toEqual([
      ['D-06', 'ends', 0],
      ['D-08', 'moves', 30],
      ['D-10', 'gone', null],
      ['D-12', 'starts', null],
      ['D-07', 'same', 0],
    ]);
  });
});
