import { describe, expect, it } from 'vitest';
import { extended, reading } from '../../clocks/web/reading.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { clockStrip, type Strip } from './clock-strip.ts';

const today = day('2025-05-01');
const given = { today, width: 1000 };

// After a visit that ended on 14 March 2025 (TL-01, TL-04, TL-06).
const pao = reading('D-06', { from: '2025-03-14', due: '2025-03-28' });
const draft = reading('D-07', { from: '2025-03-14', due: '2025-04-28' });
const comments = reading('D-08', { from: '2025-04-25', due: '2025-05-25' });

describe('a clock strip', () => {
  it('is nothing while no clock has started', () => {
    expect(clockStrip([], given)).toBeNull();
    expect(clockStrip([reading('D-06'), reading('T-01')], given)).toBeNull();
  });

  it('holds one clock in whole months, with today on it while the clock runs', () => {
    const strip = drawn([pao]);
    expect([strip.scale.start, strip.scale.end]).toEqual(['2025-03-01', '2025-06-01']);
    expect(strip.months.map((month) => month.on)).toEqual(['2025-03-01', '2025-04-01', '2025-05-01']);
    expect(strip.today).toBeCloseTo((61 / 92) * 1000, 1);
    expect(strip.bars[0]?.body.x).toBeCloseTo((13 / 92) * 1000, 1);
    expect(strip.bars[0]?.body.width).toBeCloseTo((14 / 92) * 1000, 1);
  });

  it('leaves today out once everything is done and past', () => {
    const strip = drawn([
      reading('D-06', { from: '2024-03-14', due: '2024-03-28', fulfilled: '2024-03-27', outcome: 'met' }),
    ]);
    expect(strip.scale.end).toBe('2024-04-01');
    expect(strip.today).toBeNull();
  });

  it('gives clocks that overlap a lane each, and lets one that comes after share the last one', () => {
    const after = reading('D-16', { from: '2025-06-24', due: '2025-07-24' });
    const lanes = Object.fromEntries(drawn([pao, draft, after]).bars.map((bar) => [bar.key, bar.row]));
    expect(lanes).toEqual({ 'D-06': 0, 'D-07': 1, 'D-16': 1 });
  });

  it('counts the words beside a bar as part of it', () => {
    const after = reading('D-16', { from: '2025-06-24', due: '2025-07-24' });
    const strip = drawn([pao, after], { labelWidth: () => 600 });
    expect(strip.bars.map((bar) => bar.row)).toEqual([0, 1]);
  });

  it('puts the words before a bar that ends at the edge', () => {
    const late = reading('D-18', { from: '2025-12-20', due: '2025-12-31' });
    const bars = drawn([pao, late], { labelWidth: () => 120, today: day('2025-12-01') }).bars;
    expect(bars.map((bar) => bar.label.anchor)).toEqual(['start', 'end']);
    expect(bars[1]!.label.x).toBeLessThan(bars[1]!.body.x);
  });

  it('puts the words on a bar that leaves no room on either side', () => {
    const long = reading('D-19', { from: '2025-03-05', due: '2025-05-31' });
    const [bar] = drawn([long], { labelWidth: () => 200 }).bars;
    expect(bar!.label.isOn).toBe(true);
    expect(bar!.label.x).toBeGreaterThan(bar!.body.x);
  });

  it('never puts a clock above one that started before it', () => {
    const rows = drawn([comments, pao, draft], { labelWidth: () => 90 }).bars.map((bar) => [
      bar.key,
      bar.row,
    ]);
    expect(rows).toEqual([
      ['D-06', 0],
      ['D-07', 1],
      ['D-08', 2],
    ]);
  });

  it('mirrors every place for a language written from right to left', () => {
    const all = [
      pao,
      draft,
      ...extended('2025-04-25', '2025-05-25', '2025-06-24'),
      reading('T-03', { from: '2025-03-14', due: '2025-05-28' }),
    ];
    const [left, right] = [drawn(all), drawn(all, { mirrored: true })];
    const back = (extent: { x: number; width: number } | null) =>
      extent && { x: Math.round(1000 - extent.x - extent.width), width: Math.round(extent.width) };
    const plain = (extent: { x: number; width: number } | null) =>
      extent && { x: Math.round(extent.x), width: Math.round(extent.width) };

    expect(right.bars.map((bar) => back(bar.body))).toEqual(left.bars.map((bar) => plain(bar.body)));
    expect(right.bars.map((bar) => back(bar.hatched))).toEqual(left.bars.map((bar) => plain(bar.hatched)));
    expect(right.bars.map((bar) => bar.row)).toEqual(left.bars.map((bar) => bar.row));
    expect(right.ticks.map((tick) => 1000 - tick.x)).toEqual(left.ticks.map((tick) => tick.x));
    expect(1000 - right.today!).toBeCloseTo(left.today!, 1);
  });

  it('hatches the time a grant has added, and keeps the due day it replaced (TL-04)', () => {
    const bars = drawn(extended('2025-04-28', '2025-05-28', '2025-06-27')).bars;
    expect(bars).toHaveLength(1);
    const [bar] = bars;
    expect(bar!.hatched!.x + bar!.hatched!.width).toBeCloseTo(bar!.body.x + bar!.body.width, 1);
    expect(bar!.hatched!.width).toBeCloseTo(bar!.body.width / 2, 0);
    expect(bar!.replaced).toEqual([bar!.hatched!.x]);
  });

  it('does not hatch where nothing was granted', () => {
    expect(drawn([comments]).bars[0]?.hatched).toBeNull();
  });

  it('shows how far beyond its due day an act came, or is still missing', () => {
    const late = reading('D-07', {
      from: '2025-03-14',
      due: '2025-04-28',
      fulfilled: '2025-05-08',
      outcome: 'late',
    });
    const missing = reading('D-06', { from: '2025-03-14', due: '2025-03-28', outcome: 'overdue' });
    const bars = ['D-07', 'D-06'].map((key) => drawn([late, missing]).bars.find((bar) => bar.key === key)!);
    const perDay = 1000 / 92;
    expect(bars[0]!.overrun!.width).toBeCloseTo(10 * perDay, 1);
    expect(bars[0]!.done).toBeCloseTo(bars[0]!.overrun!.x + bars[0]!.overrun!.width, 1);
    expect(bars[1]!.overrun!.width).toBeCloseTo(34 * perDay, 1); // 28 March to 1 May
    expect(bars[1]!.done).toBeNull();
  });

  it('runs to today where the framework states no time, and says that it is open', () => {
    const adoption = reading('D-14', { from: '2025-04-01', due: null, kind: 'unquantified' });
    const [bar] = drawn([adoption]).bars;
    expect(bar!.openEnded).toBe(true);
    expect(bar!.body.x + bar!.body.width).toBeCloseTo(drawn([adoption]).today!, 1);
  });

  it('links the clocks that follow from a lapse, and no others (TL-06)', () => {
    const silent = [
      reading('D-07', {
        from: '2025-10-03',
        due: '2025-11-17',
        fulfilled: '2025-11-17',
        fulfilledBy: 'draft-shared-with-state',
        outcome: 'met',
      }),
      reading('D-08', {
        from: '2025-11-17',
        due: '2025-12-17',
        outcome: 'lapsed',
        trigger: 'draft-shared-with-state',
      }),
      reading('D-10', {
        from: '2025-12-17',
        due: '2025-12-18',
        fulfilled: '2025-12-18',
        fulfilledBy: 'formal-letter-sent',
        outcome: 'met',
        trigger: 'comments-period-lapsed',
      }),
      reading('D-11', {
        from: '2025-12-18',
        due: '2026-01-01',
        outcome: 'lapsed',
        trigger: 'formal-letter-sent',
      }),
      reading('D-13', { from: '2026-01-01', due: '2026-01-02', trigger: 'final-notice-lapsed' }),
    ];
    const strip = drawn(silent, {
      lapses: { 'D-08': 'comments-period-lapsed', 'D-11': 'final-notice-lapsed' },
    });
    expect(strip.links.map((link) => `${link.from} > ${link.to}`)).toEqual([
      'D-08 > D-10',
      'D-10 > D-11',
      'D-11 > D-13',
    ]);
  });

  it('puts the markers of the annex on a row of their own, and on a second one where they would touch', () => {
    const markers = [
      reading('T-03', { from: '2025-03-14', due: '2025-05-28' }),
      reading('T-04', { from: '2025-03-14', due: '2025-06-12' }),
    ];
    const wide = drawn([pao, ...markers], { markWidth: 40 });
    const narrow = drawn([pao, ...markers], { markWidth: 40, width: 200 });
    expect(wide.bars.map((bar) => bar.key)).toEqual(['D-06']);
    expect(wide.tickRows).toBe(1);
    expect(narrow.ticks.map((tick) => tick.row)).toEqual([0, 1]);
  });

  it('has a clock for each expert (D-04)', () => {
    const experts = ['a', 'b', 'c'].map((expert) =>
      reading('D-04', { expert, from: '2025-03-14', due: '2025-03-21' }),
    );
    expect(drawn(experts).bars.map((bar) => bar.key)).toEqual(['D-04/a', 'D-04/b', 'D-04/c']);
  });

  it('holds twenty-five clocks of a whole file without one bar covering another', () => {
    const clocks = Array.from({ length: 25 }, (_, index) => {
      const from = `2025-${String((index % 12) + 1).padStart(2, '0')}-10`;
      return reading(`D-${index + 1}`, { from, due: `2026-0${(index % 3) + 1}-20` });
    });
    const strip = drawn(clocks, { labelWidth: () => 90 });
    expect(strip.bars).toHaveLength(25);
    for (const bar of strip.bars) {
      const sharing = strip.bars.filter((other) => other.row === bar.row && other.key !== bar.key);
      for (const other of sharing) expect(touch(bar.body, other.body)).toBe(false);
      expect(bar.body.x).toBeGreaterThanOrEqual(0);
      expect(bar.body.x + bar.body.width).toBeLessThanOrEqual(1000);
    }
  });

  it('names fewer months when there is little room', () => {
    const long = [reading('D-19', { from: '2025-03-27', due: '2026-03-27' })];
    expect(drawn(long, { monthWidth: 40 }).months).toHaveLength(13);
    const few = drawn(long, { monthWidth: 40, width: 200 }).months;
    expect(few.map((month) => month.on)).toEqual(['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01']);
    expect(few.map((month) => month.withYear)).toEqual([true, false, false, true]);
  });
});

function drawn(
  readings: Parameters<typeof clockStrip>[0],
  more: Partial<Parameters<typeof clockStrip>[1]> = {},
): Strip {
  return clockStrip(readings, { ...given, ...more })!;
}

function touch(a: { x: number; width: number }, b: { x: number; width: number }): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}
