import { describe, expect, it } from 'vitest';
import { day } from '../procedure/calendar.ts';
import { outcomeOf, owedUnder } from './due-rule.ts';
import type { DueRule } from './shapes.ts';

const cite = 'CTC/CTED work programme 2020 CTED part para 9';
const owed = (due: DueRule | null, asked: object = {}, actor = 'cted') =>
  owedUnder({ actor, cite, due }, { year: 2026, ...asked });

describe('when an item is owed', () => {
  it.each([
    ['once a year', { type: 'per-year', count: 1 }, { dueOn: '2026-12-31', needed: 1 }],
    ['twice a year', { type: 'count', count: 2, per: 'year' }, { dueOn: '2026-12-31', needed: 2 }],
    ['by the end of the year', { type: 'period-end' }, { dueOn: '2026-12-31', needed: 1 }],
    ['part by part', { type: 'compound', parts: ['review'] }, { dueOn: '2026-12-31', needed: 1 }],
    ['at least once a year', { type: 'min-frequency', count: 1 }, { dueOn: '2026-12-31', needed: 1 }],
  ] as const)('%s: by the last day of it', (_, due, expected) => {
    expect(owed(due as unknown as DueRule)).toEqual({ ...expected, fromOn: null });
  });

  it('in months from a day: that many later, which has to be said', () => {
    const due = { type: 'offset', within: 'P12M' } as const;
    expect(owed(due, { fromOn: day('2025-03-31') })).toEqual({
      ...{ dueOn: '2026-03-31', needed: 1, fromOn: '2025-03-31' },
    });
    expect(owed(due)).toMatchObject({ code: 'programme.day-from-missing', cite: [cite] });
  });

  it('is by no day where the source states none, and never where it is for another', () => {
    expect(owed(null)).toMatchObject({ code: 'programme.no-time-stated', cite: [cite] });
    expect(owed({ type: 'event', from: 'adoption of the list' })).toMatchObject({
      code: 'programme.no-time-stated',
    });
    expect(owed({ type: 'per-year', count: 1 }, {}, 'ctc')).toMatchObject({ code: 'programme.not-for-cted' });
  });
});

describe('where a duty stands', () => {
  const duty = { dueOn: day('2026-06-30'), needed: 2 };
  it.each([
    ['nothing given, in time', [], '2026-06-30', 'open'],
    ['nothing given, a day later', [], '2026-07-01', 'overdue'],
    ['half of it given', ['2026-02-01'], '2026-06-30', 'open'],
    ['half of it given, a day later', ['2026-02-01'], '2026-07-01', 'overdue'],
    ['all of it in time', ['2026-02-01', '2026-06-30'], '2026-07-01', 'met'],
    ['the rest a day late', ['2026-02-01', '2026-07-01'], '2026-07-02', 'late'],
  ] as const)('%s', (_, days, today, expected) => {
    expect(outcomeOf(duty, days.map(day), day(today))).toBe(expected);
  });
});
