import { describe, expect, it } from 'vitest';
import { dueList } from './due-list.ts';
import { reading } from './reading.fixture.ts';

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
