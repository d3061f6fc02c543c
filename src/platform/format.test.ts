import { describe, expect, it } from 'vitest';
import { formatDay, formatDayShort, formatInstant, formatMonth, formatScore } from './format.ts';
import type { Language } from './language.ts';

describe('a day with its month as a word', () => {
  it.each([
    ['en', '25 May 2025'],
    ['fr', '25 mai 2025'],
    ['es', '25 de mayo de 2025'],
    ['ru', '25 мая 2025 года'],
    ['ar', '25 أيار/مايو 2025'],
    ['zh', '2025年5月25日'],
  ] as const)('is written in %s as in documents of the United Nations', (language, written) => {
    expect(formatDay('2025-05-25', language)).toBe(written);
  });

  it('bears an ordinal on the first of a month in French', () => {
    expect(formatDay('2025-05-01', 'fr')).toBe('1er mai 2025');
  });

  it('names every month in both ways in Arabic', () => {
    const language: Language = 'ar';
    const days = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}-15`);
    expect(days.map((day) => formatDay(day, language)).filter((text) => !text.includes('/'))).toEqual([]);
  });

  it('names them so where space is short, in a month and in a moment too', () => {
    expect(formatDayShort('2026-04-06', 'ar')).toBe('6 نيسان/أبريل 2026');
    expect(formatMonth('2026-07-01', 'ar')).toBe('تموز/يوليه 2026');
    expect(formatInstant('2025-09-21T15:00:00Z', 'ar', 'America/New_York')).toContain('21 أيلول/سبتمبر 2025');
  });
});

it.each([
  ['en', '0.63'],
  ['fr', '0,63'],
  ['ru', '0,63'],
  ['ar', '0.63'],
] as const)('a score is read with two digits, in %s too', (language, said) => {
  expect(formatScore(0.6338, language)).toBe(said);
});
