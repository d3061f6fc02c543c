import { describe, expect, it } from 'vitest';
import { acceptanceCases } from '../../tools/proof/acceptance.ts';
import { dayOfNumber, numberOf, plusAgain, workingDaysAfter } from '../../tools/proof/julian-days.ts';
import { type Duration, day, daysBetween, plus } from './calendar.ts';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import { fixtureHarbour } from './fixture-harbour/fixture-harbour.ts';

// The date sums a second time, by whole numbers: Julian day numbers and the weekday that follows from them, no
// `Date` and no table of our calendar.ts. Two implementations that share no idea agree on every day, or one is wrong.

const first = numberOf('2015-01-01');
const last = numberOf('2040-12-31');
const everyDay = Array.from({ length: last - first + 1 }, (_, n) => day(dayOfNumber(first + n)));

describe('the date sums agree with a second implementation on every day from 2015 to 2040', () => {
  it('covers every day of 26 years', () => {
    expect(everyDay).toHaveLength(26 * 365 + 7);
    expect(everyDay.at(-1)).toBe('2040-12-31');
  });

  it.each(durationsInUse())('plus %s', (duration) => {
    expect(everyDay.filter((from) => plus(from, duration) !== plusAgain(from, duration))).toEqual([]);
  });

  it.each([0, 1, 5, 10, 23])('plus %i business days', (count) => {
    const holidays = everyDay.filter((one) => /-(01-01|05-01|12-2[56])$/.test(one));
    const known = new Set<string>(holidays);
    const wrong = everyDay.filter(
      (from) => plus(from, `P${count}D`, 'business-days', holidays) !== workingDaysAfter(from, count, known),
    );
    expect(wrong).toEqual([]);
  });

  it('days between, there and back', () => {
    const wrong = everyDay.filter((from, n) => {
      const to = everyDay[(n * 7919) % everyDay.length]!;
      return daysBetween(from, to) !== numberOf(to) - numberOf(from);
    });
    expect(wrong).toEqual([]);
  });

  it('the sums printed in the worked timelines', () => {
    const sums = acceptanceCases().flatMap(({ expect: expected }) =>
      expected.flatMap(({ from, duration, due }) =>
        from && duration && due ? [{ from, duration, due }] : [],
      ),
    );
    expect(sums.length).toBeGreaterThan(70);
    for (const { from, duration, due } of sums) {
      expect([plus(day(from), duration), plusAgain(day(from), duration)]).toEqual([due, due]);
    }
  });
});

/** Every duration that a rule or a setting of a procedure names, and a few that none does yet. */
function durationsInUse(): Duration[] {
  const named = JSON.stringify([ctc2020, fixtureHarbour]).match(/-?P\d+[DWMY](?=")/g) ?? [];
  const others = ['P0D', 'P2W', 'P1M', 'P18M', 'P1Y', 'P4Y', '-P1M', '-P1Y'];
  return [...new Set([...named, ...others])].sort() as Duration[];
}
