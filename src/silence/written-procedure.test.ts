import { describe, expect, it } from 'vitest';
import {
  closingOf,
  type Moment,
  reduce,
  refusalToEvent,
  roundOf,
  stageAt,
  standAt,
  type Written,
  type WrittenEvent,
} from './written-procedure.ts';

const minute = 60_000;
const hour = 60 * minute;
const closing = 48 * hour;

const opening: WrittenEvent = { is: 'opened', at: 0, closesAt: closing, noSoonerThan: closing, holds: true };
const having = (...events: readonly WrittenEvent[]): Written =>
  [opening, ...events].reduce<Written | null>(reduce, null)!;
const objects = (at: Moment, by = 'a'): WrittenEvent => ({ is: 'objected', at, by });
const holds = (at: Moment, by = 'a', until: Moment | null = null): WrittenEvent => ({
  is: 'held',
  at,
  by,
  until,
});
const lifts = (at: Moment, by = 'a'): WrittenEvent => ({ is: 'lifted', at, by });
const revises = (at: Moment, period = closing): WrittenEvent => ({
  is: 'revised',
  at,
  closesAt: at + period,
  noSoonerThan: at + closing,
});

describe('silence', () => {
  it('[D-048] adopts at the closing minute, and not a thousandth of a second before', () => {
    expect(stageAt(having(), closing - 1)).toBe('running');
    expect(standAt(having(), closing).end).toEqual({ as: 'adopted', at: closing });
    expect(standAt(having(), closing + 9 * hour).end).toEqual({ as: 'adopted', at: closing });
  });

  it('[D-048] is broken by an objection received before the closing instant, and by none at it', () => {
    expect(standAt(having(objects(closing - 1)), closing).end).toEqual({ as: 'not-adopted', at: closing });
    const late = having(objects(closing));
    expect(late.end).toEqual({ as: 'adopted', at: closing });
    expect(late.late).toEqual([{ by: 'a', at: closing }]);
  });

  it('stays broken until the text is revised, and then runs anew', () => {
    const revised = having(objects(hour), revises(2 * hour));
    expect(stageAt(revised, 3 * hour)).toBe('running');
    expect(standAt(revised, 2 * hour + closing).end?.as).toBe('adopted');
  });
});

describe('a hold', () => {
  it('stops the period until it is lifted, and the rest of the period follows', () => {
    const held = having(holds(10 * hour));
    expect(closingOf(roundOf(held))).toBeNull();
    expect(stageAt(held, 1000 * hour)).toBe('on-hold');
    expect(closingOf(roundOf(having(holds(10 * hour), lifts(13 * hour))))).toBe(closing + 3 * hour);
  });

  it('runs out by the rule, and two at once stop the period once', () => {
    const twice = having(holds(10 * hour, 'a', 20 * hour), holds(15 * hour, 'b', 25 * hour));
    expect(closingOf(roundOf(twice))).toBe(closing + 15 * hour);
    expect(stageAt(twice, 24 * hour)).toBe('on-hold');
    expect(stageAt(twice, 25 * hour)).toBe('running');
  });

  it('moves the closing to a full minute', () => {
    expect(closingOf(roundOf(having(holds(hour), lifts(hour + 1))))).toBe(closing + minute);
  });

  it('is nothing to an objection, which ends it', () => {
    const objected = having(holds(10 * hour), objects(12 * hour, 'b'));
    expect(closingOf(roundOf(objected))).toBe(closing + 2 * hour);
    expect(refusalToEvent(objected, lifts(13 * hour))).toBe('nothing-held');
  });
});

describe('what is refused', () => {
  const closed: WrittenEvent = { is: 'closed', at: closing };
  const ended = having(closed);
  it.each<readonly [string, Written | null, WrittenEvent, string]>([
    ['anything before the opening', null, objects(1), 'not-open'],
    ['a second opening', having(), opening, 'open-already'],
    [
      'a period shorter than the rule',
      null,
      { ...opening, closesAt: closing - minute } as WrittenEvent,
      'too-short',
    ],
    ['a revised text with a shorter period', having(), revises(hour, closing - minute), 'too-short'],
    ['a second objection of the same member', having(objects(1)), objects(2), 'objected-already'],
    [
      'a second late objection of the same member',
      having(objects(closing)),
      objects(closing + 1),
      'objected-already',
    ],
    ['a hold where the rule knows none', { ...having(), mayHold: false }, holds(1), 'no-holds'],
    ['a second hold of the same member', having(holds(1), lifts(2)), holds(3), 'held-already'],
    ['a hold on a text that was objected to', having(objects(1, 'b')), holds(2), 'objected-already'],
    ['lifting what another holds', having(holds(1, 'b')), lifts(2), 'nothing-held'],
    ['lifting what has run out', having(holds(1, 'a', 5)), lifts(5), 'nothing-held'],
    ['a hold at the closing instant', having(), holds(closing), 'ended'],
    ['a revised text after the end', having(), revises(closing), 'ended'],
    ['withdrawal after the end', ended, { is: 'withdrawn', at: closing + 1 }, 'ended'],
    ['an objection to what was withdrawn', having({ is: 'withdrawn', at: 1 }), objects(2), 'ended'],
    ['closing before the closing', having(), { is: 'closed', at: closing - 1 }, 'not-ended'],
    ['closing twice', ended, { is: 'closed', at: closing + 1 }, 'sealed'],
    ['what would lie before the last event', having(objects(5)), objects(4, 'b'), 'before-the-last'],
  ])('%s', (_, state, event, why) => {
    expect(refusalToEvent(state, event)).toBe(why);
    expect(() => reduce(state, event)).toThrow(why);
  });
});
