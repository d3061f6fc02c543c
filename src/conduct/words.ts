import { isLanguage, type Language } from '../platform/language.ts';

/** Words as they are shown: those of the reader's language where they are on file, or the first there are, with theirs. */
export function inLanguage(
  words: Readonly<Record<string, string>>,
  language: Language,
): { readonly language: Language; readonly words: string } {
  const own = words[language];
  if (own !== undefined) return { language, words: own };
  const [first] = Object.keys(words).filter(isLanguage);
  return first ? { language: first, words: words[first] ?? '' } : { language, words: '' };
}
