import { isLanguage, type Language, languages } from '../../platform/language.ts';

/** Words of a record by language. */
export type RecordWords = Readonly<Partial<Record<string, string>>>;

/** The title in the language of the reader, else in the first there is, which is said with it; a long one is cut. */
export function titleIn(words: RecordWords, language: Language): readonly [Language, string] {
  for (const one of [language, ...languages]) {
    const title = words[one];
    if (title !== undefined && isLanguage(one)) return [one, cut(title)];
  }
  return [language, ''];
}

const longest = 240;

/** A text of a record can be a whole paragraph; its page shows all of it. */
function cut(title: string): string {
  const letters = [...title];
  if (letters.length <= longest) return title;
  const begun = letters.slice(0, longest).join('');
  return `${begun.replace(/\s+\S*$/, '')} …`;
}
