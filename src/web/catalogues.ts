import type { Language } from '../platform/language.ts';
import type { Catalogue } from '../platform/messages.ts';

// Written out, so that each language becomes a file of its own and a reader fetches one of them.
const catalogues: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  en: () => import('virtual:messages/en'),
  fr: () => import('virtual:messages/fr'),
  es: () => import('virtual:messages/es'),
  ru: () => import('virtual:messages/ru'),
  ar: () => import('virtual:messages/ar'),
  zh: () => import('virtual:messages/zh'),
};

/** The messages of a language, fetched when first asked for. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  return (await catalogues[language]()).catalogue;
}
