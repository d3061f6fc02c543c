/** The six official languages of the United Nations, by their usual two-letter codes. */
export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** The language of that code; a column can hold no other. */
export function languageIn(text: string): Language {
  if (!isLanguage(text)) throw new Error(`there is no language ${text}`);
  return text;
}
