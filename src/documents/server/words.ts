import { sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { Language } from '../../platform/language.ts';
import type { DocumentFile } from '../shapes.ts';

export type Titles = DocumentFile['titles'];

/** The title in the language of the reader, or in the original, which always has one. */
export function titleIn(language: Language, titles: Titles, original: Language) {
  const titleLanguage = titles[language] ? language : original;
  return { title: titles[titleLanguage] ?? '', titleLanguage };
}

/** Whether the number of a document or its title, in any language, holds the text. */
export function holding(text: string) {
  const pattern = containing(text);
  return sql<boolean>`(symbol ilike ${pattern} or temporary_number ilike ${pattern} or exists (
    select from jsonb_each_text(titles) as title where title.value ilike ${pattern}))`;
}
