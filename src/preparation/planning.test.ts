import { describe, expect, it } from 'vitest';
import { day } from '../procedure/calendar.ts';
import { refusalOfDates, type Standing, toConfirm } from './planning.ts';

const plan = (startsOn: string, endsOn: string, kind: 'physical' | 'virtual' = 'physical') => ({
  componentId: null,
  kind,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  sessions: [],
});
const standing = (
  fileId: string,
  startsOn: string,
  endsOn: string | null,
  more: Partial<Standing> = {},
): Standing => ({
  componentId: `of ${fileId}`,
  fileId,
  number: 7,
  kind: 'physical',
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
  state: 'planned',
  ...more,
});
const refusal = (given: ReturnType<typeof plan>, others: readonly Standing[] = [], form = 'on-site') =>
  refusalOfDates(given, { fileId: 'this', number: 8, form, standing: others })?.code ?? null;

describe('[A-022] days on which another visit to the same State takes place', () => {
  it.each([
    ['ends the day before', '2025-03-03', '2025-03-09', null],
    ['shares the first day', '2025-03-03', '2025-03-10', 'preparation.overlap'],
    ['lies inside', '2025-03-11', '2025-03-12', 'preparation.overlap'],
    ['shares the last day', '2025-03-14', '2025-03-20', 'preparation.overlap'],
    ['begins the day after', '2025-03-15', '2025-03-20', null],
  ])('another that %s', (_, startsOn, endsOn, code) => {
    expect(refusal(plan('2025-03-10', '2025-03-14'), [standing('other', startsOn, endsOn)])).toBe(code);
  });

  it('a component of the same visit is no other visit, and one that was dropped takes no days', () => {
    const mine = plan('2025-03-10', '2025-03-14');
    expect(refusal(mine, [standing('this', '2025-03-10', '2025-03-14')])).toBeNull();
    expect(refusal(mine, [standing('other', '2025-03-10', '2025-03-14', { state: 'dropped' })])).toBeNull();
  });

  it('one that has begun and not ended reaches as far as one can see', () => {
    expect(refusal(plan('2025-06-02', '2025-06-06'), [standing('other', '2025-03-10', null)])).toBe(
      'preparation.overlap',
    );
    expect(refusal(plan('2025-03-03', '2025-03-07'), [standing('other', '2025-03-10', null)])).toBeNull();
  });
});

describe('[A-027] virtual components come before physical ones', () => {
  it.each([
    ['the last virtual day is the first physical one', '2025-03-10', 'preparation.virtual-comes-first'],
    ['the virtual one is over the day before', '2025-03-09', null],
  ])('%s', (_, virtualEnd, code) => {
    const virtual = standing('this', '2025-03-03', virtualEnd, { kind: 'virtual' });
    expect(refusal(plan('2025-03-10', '2025-03-14'), [virtual], 'hybrid')).toBe(code);
  });

  it('[V-188] only a hybrid visit has virtual ones', () => {
    expect(refusal(plan('2025-03-10', '2025-03-14', 'virtual'))).toBe('preparation.virtual-needs-hybrid');
    expect(refusal(plan('2025-03-10', '2025-03-14', 'virtual'), [], 'hybrid')).toBeNull();
  });
});

describe('[A-023] warnings to be gone past', () => {
  const codes = (given: ReturnType<typeof plan>, neighbours: readonly [number, string][] = []) =>
    toConfirm(
      given,
      8,
      5,
      neighbours.map(([number, startsOn]) => ({ number, startsOn: day(startsOn) })),
    ).map(({ code }) => code);

  it('a physical component longer than the limit, counting both its first and its last day', () => {
    expect(codes(plan('2025-03-10', '2025-03-14'))).toEqual([]);
    expect(codes(plan('2025-03-10', '2025-03-15'))).toEqual(['visits.confirm-long']);
    expect(codes(plan('2025-03-10', '2025-04-15', 'virtual'))).toEqual([]);
  });

  it.each([
    ['the one before begins later', 7, '2025-03-11', true],
    ['the one before begins on the same day', 7, '2025-03-10', false],
    ['the one after begins earlier', 9, '2025-03-09', true],
    ['the one after begins on the same day', 9, '2025-03-10', false],
  ])('a first day out of the order of numbers: %s', (_, number, startsOn, isOdd) => {
    expect(codes(plan('2025-03-10', '2025-03-14'), [[number, startsOn]])).toEqual(
      isOdd ? ['visits.confirm-out-of-order'] : [],
    );
  });
});
