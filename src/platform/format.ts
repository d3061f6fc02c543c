import type { Language } from './language.ts';

// Dates, numbers and lists as a reader of each language expects them. Latin digits in Arabic too: symbols and
// paragraph numbers stand beside them on the same line.
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar-u-nu-latn',
  zh: 'zh-CN',
};

/** The locale for numbers and plurals of a language. */
export const numberLocale = (language: Language): string => locales[language];

/** A day with its month as a word: `25 May 2025`. */
export function formatDay(day: string, language: Language): string {
  const text = dayFormat(language).format(new Date(`${day}T12:00:00Z`));
  if (language === 'fr') return text.replace(/^1 /, '1er ');
  if (language === 'ru') return text.replace(/ г\.$/, ' года'); // or a sentence that ends with it has two full stops
  return inBothNames(text, language);
}

/** A day where space is short: `25 May 2025` with the month abbreviated, still a word. */
export function formatDayShort(day: string, language: Language): string {
  return inBothNames(shortDayFormat(language).format(new Date(`${day}T12:00:00Z`)), language);
}

/** A month with its year: `May 2025`. */
export function formatMonth(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return inBothNames(format.format(new Date(`${day}T12:00:00Z`)), language);
}

/** A moment with its zone said: `25 May 2025 at 14:05 GMT-4`. */
export function formatInstant(instant: string, language: Language, zone: string): string {
  return inBothNames(instantFormat(language, zone).format(new Date(instant)), language);
}

/** A number with two digits after the point, as a score is read: `0.63`. */
export function formatScore(value: number, language: Language): string {
  return scoreFormat(language).format(value);
}

/** Parts joined as a list: `a, b and c`. */
export function formatList(parts: readonly string[], language: Language): string {
  return listFormat(language).format(parts);
}

const dayFormat = kept(
  (language) =>
    new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

const shortDayFormat = kept(
  (language) =>
    new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

const instantFormat = kept(
  (language, zone) =>
    new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone ?? 'UTC',
      timeZoneName: 'shortOffset',
    }),
);

const scoreFormat = kept(
  (language) =>
    new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

const listFormat = kept((language) => new Intl.ListFormat(locales[language], { type: 'conjunction' }));

/** Making a formatter is slow and using one is not, so each is made once. */
function kept<Format>(make: (language: Language, zone?: string) => Format) {
  const made = new Map<string, Format>();
  return (language: Language, zone?: string): Format => {
    const key = `${language} ${zone ?? ''}`;
    const found = made.get(key) ?? make(language, zone);
    made.set(key, found);
    return found;
  };
}

function inBothNames(text: string, language: Language): string {
  return language === 'ar' ? text.replace(/\S+(?= \d{4})/, (month) => bothNames[month] ?? month) : text;
}

// Arabic-speaking States name the months in two ways, so documents of the United Nations give both names.
const bothNames: Readonly<Record<string, string>> = {
  يناير: 'كانون الثاني/يناير',
  فبراير: 'شباط/فبراير',
  مارس: 'آذار/مارس',
  أبريل: 'نيسان/أبريل',
  مايو: 'أيار/مايو',
  يونيو: 'حزيران/يونيه',
  يوليو: 'تموز/يوليه',
  أغسطس: 'آب/أغسطس',
  سبتمبر: 'أيلول/سبتمبر',
  أكتوبر: 'تشرين الأول/أكتوبر',
  نوفمبر: 'تشرين الثاني/نوفمبر',
  ديسمبر: 'كانون الأول/ديسمبر',
};
