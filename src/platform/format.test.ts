import { describe, expect, it } from 'vitest';
import { formatDay } from './format.ts';
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
});
