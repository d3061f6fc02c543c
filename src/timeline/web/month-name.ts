import { numberLocale } from '../../platform/format.ts';
import type { Language } from '../../platform/language.ts';

/** A month on an axis: `May`, and `May 2025` where the year is wanted. */
export function monthName(on: string, withYear: boolean, language: Language): string {
  const format = new Intl.DateTimeFormat(numberLocale(language), {
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${on}T12:00:00Z`));
}
