import { expect, it } from 'vitest';
import { dayRange } from './day-range.ts';

it.each([
  ['en', '13–17 September 2026'],
  ['fr', '13–17 septembre 2026'],
  ['es', '13–17 de septiembre de 2026'],
  ['ru', '13–17 сентября 2026 года'],
  ['ar', '13–17 أيلول/سبتمبر 2026'],
  ['zh', '2026年9月13日至17日'],
] as const)('a range within a month names the month once, in %s', (language, said) => {
  expect(dayRange('2026-09-13', '2026-09-17', language)).toBe(said);
});

it('a range over months names both', () => {
  expect(dayRange('2026-08-14', '2027-01-24', 'en')).toBe('14 August 2026 – 24 January 2027');
});
