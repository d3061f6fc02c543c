import { describe, expect, it } from 'vitest';
import { day } from './calendar.ts';
import { dayIn, instantIn, timeIn } from './zone.ts';

const newYork = 'America/New_York';

describe('a time of day on the wall in New York', () => {
  it.each([
    ['in winter', '2026-01-15', '17:00', '2026-01-15T22:00:00.000Z'],
    ['in summer', '2026-07-15', '17:00', '2026-07-15T21:00:00.000Z'],
    ['a minute before clocks go forward', '2026-03-08', '01:59', '2026-03-08T06:59:00.000Z'],
    ['that no clock shows: the later reading', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['the minute clocks have gone forward to', '2026-03-08', '03:00', '2026-03-08T07:00:00.000Z'],
    ['on the day clocks go forward, later', '2026-03-08', '17:00', '2026-03-08T21:00:00.000Z'],
    ['a minute before the hour that comes twice', '2026-11-01', '00:59', '2026-11-01T04:59:00.000Z'],
    ['that clocks show twice: the second time', '2026-11-01', '01:30', '2026-11-01T06:30:00.000Z'],
    ['the minute after the hour that came twice', '2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
    ['the evening before clocks go back', '2026-10-31', '17:00', '2026-10-31T21:00:00.000Z'],
  ])('%s', (_, on, time, instant) => {
    expect(instantIn(day(on), time, newYork)).toBe(instant);
  });

  it('is read back for every hour of two years, around the changes every quarter, save the hour that never comes', () => {
    const changes = ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'].map((on) => Date.parse(on));
    const isNearChange = (at: number) => changes.some((change) => Math.abs(at - change) <= 2 * 86_400_000);
    const missing: string[] = [];
    for (let at = Date.parse('2026-01-01T00:00Z'); at < Date.parse('2028-01-01T00:00Z'); at += 900_000) {
      if (at % 3_600_000 !== 0 && !isNearChange(at)) continue;
      const written = new Date(at).toISOString();
      const [on, time] = [day(written.slice(0, 10)), written.slice(11, 16)];
      const instant = instantIn(on, time, newYork);
      if (dayIn(instant, newYork) !== on || timeIn(instant, newYork) !== time) missing.push(`${on} ${time}`);
    }
    expect(missing.map((one) => one.slice(0, 13))).toEqual([
      ...Array(4).fill('2026-03-08 02'),
      ...Array(4).fill('2027-03-14 02'),
    ]);
  });

  it('is refused when it is no time', () => {
    expect(() => instantIn(day('2026-01-01'), '25:00', newYork)).toThrow('not a time of day');
  });
});
