import { expect, it } from 'vitest';
import { day } from '../procedure/calendar.ts';
import { statusOfLanguages } from './languages.ts';

const asked = { fr: day('2026-03-10'), es: day('2026-03-10'), ru: day('2026-03-20'), zh: day('2026-03-20') };
const there = { en: day('2026-03-01'), es: day('2026-03-12'), zh: day('2026-03-20') };

it('each of the six languages stands as what is on file and the day say, whatever anybody thinks', () => {
  const standings = Object.fromEntries(
    statusOfLanguages({ asked, there }, day('2026-03-13')).map((one) => [one.language, one.standing]),
  );
  expect(standings).toEqual({
    ...{ en: 'there', fr: 'overdue', es: 'there-late', ru: 'asked', ar: 'not-asked', zh: 'there' },
  });
  expect(statusOfLanguages({ asked, there }, day('2026-03-10'))[1]).toEqual({
    ...{ language: 'fr', standing: 'asked', thereOn: null, askedBy: '2026-03-10' },
  });
});
