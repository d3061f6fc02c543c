import { describe, expect, it } from 'vitest';
import { compared } from './compared.ts';
import { dueList } from './due-list.ts';
import { extended, reading } from './reading.fixture.ts';

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

describe('what is due', () => {
  it('comes most pressing first, and leaves out markers and what is done', () => {
    const clocks = [
      reading('D-14', { from: '2025-05-01', kind: 'unquantified' }),
      reading('D-08', { from: '2025-04-28', due: '2025-05-28' }),
      reading('D-06', { from: '2025-03-14', due: '2025-03-28', outcome: 'overdue' }),
      reading('D-12', { from: '2025-04-28', due: '2025-05-13', outcome: 'due-soon' }),
      reading('D-07', { from: '2025-03-14', due: '2025-04-28', fulfilled: '2025-04-28', outcome: 'met' }),
      reading('T-03', { from: '2025-03-14', due: '2025-05-28' }),
    ];
    expect(dueList(clocks).map(({ id }) => id)).toEqual(['D-06', 'D-12', 'D-08', 'D-14']);
  });
});
