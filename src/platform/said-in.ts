import { type Language, languages } from './language.ts';
import type { Said } from './said.ts';

/** Words kept by language, in as many of the six as there are. */
type ByLanguage = Partial<Record<Language, string>>;

/** Words in the language of the reader; where there are none, in English or in the first language there is. */
export function saidIn(words: unknown, language: Language): Said {
  const said = words as ByLanguage; // jsonb of a column that holds words by language
  const first = said[language] ? language : languages.find((one) => said[one]);
  return { text: (first && said[first]) ?? '', language: first ?? language };
}
