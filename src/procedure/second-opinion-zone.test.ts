import { describe, expect, it } from 'vitest';
import { dayOfNumber, numberOf, weekdayOf } from '../../tools/proof/julian-days.ts';
import { dayIn } from './zone.ts';

// Which day it is where: a second opinion on zone.ts by whole seconds, one second before each midnight and at it.

const first = numberOf('2015-01-01');
const last = numberOf('2040-12-31');
const everyNumber = Array.from({ length: last - first + 1 }, (_, n) => first + n);

describe('the day in a zone agrees with a second implementation at every midnight from 2015 to 2040', () => {
  it.each(Array.from({ length: 27 }, (_, n) => n - 12))('%i hours from Greenwich', (hours) => {
    // The names of these zones count west as plus.
    const zone = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
    expect(everyNumber.filter((number) => !turnsAt(number, hours, zone))).toEqual([]);
  });

  it('New York, with its summer time', () => {
    const wrong = everyNumber.filter(
      (number) => !turnsAt(number, hoursInNewYork(number), 'America/New_York'),
    );
    expect(wrong.map(dayOfNumber)).toEqual([]);
  });

  it('an instant written with an offset is the same instant', () => {
    expect(dayIn('2026-01-05T23:40:00-05:00', 'America/New_York')).toBe('2026-01-05');
    expect(dayIn('2026-01-06T04:40:00Z', 'America/New_York')).toBe('2026-01-05');
    expect(dayIn('2026-01-06T10:05:00+05:00', 'America/New_York')).toBe('2026-01-06');
  });
});

/** True when the day begins, in a zone so many hours from Greenwich, at its midnight and not a second earlier. */
function turnsAt(number: number, hours: number, zone: string): boolean {
  const midnight = number * 86_400 - hours * 3600;
  return (
    dayIn(instantOf(midnight - 1), zone) === dayOfNumber(number - 1) &&
    dayIn(instantOf(midnight), zone) === dayOfNumber(number)
  );
}

function instantOf(seconds: number): string {
  const ofDay = seconds % 86_400;
  const clock = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60];
  return `${dayOfNumber(Math.floor(seconds / 86_400))}T${clock.map((n) => String(n).padStart(2, '0')).join(':')}Z`;
}

/** At midnight of a day: four hours behind from the second Sunday of March, after it, to the first of November. */
function hoursInNewYork(number: number): number {
  const year = dayOfNumber(number).slice(0, 4);
  const summer = sundayFrom(`${year}-03-08`);
  const winter = sundayFrom(`${year}-11-01`);
  return number > summer && number <= winter ? -4 : -5;
}

function sundayFrom(text: string): number {
  const number = numberOf(text);
  return number + (6 - weekdayOf(number));
}
