import { formatDay } from '../../platform/format.ts';
import type { Language } from '../../platform/language.ts';

/** From one day to another, the month said once where it is the same: `13–17 September 2026`. */
export function dayRange(from: string, to: string, language: Language): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (!sameMonth) return `${formatDay(from, language)} – ${formatDay(to, language)}`;
  const [first, last] = [from, to].map((day) => Number(day.slice(8)));
  // Chinese puts the day last, the other five put it first.
  if (language === 'zh') return `${formatDay(from, language)}至${last}日`;
  return `${first}–${formatDay(to, language)}`;
}
