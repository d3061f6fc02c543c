import type { Language } from '../platform/language.ts';
import type { Catalogue } from '../platform/messages.ts';

type Words = { readonly catalogue: Catalogue };
type Ground = Words & { readonly further: Readonly<Record<string, () => Promise<Words>>> };

// Written out, so that each language becomes files of its own and a reader fetches those of one.
const grounds: Readonly<Record<Language, () => Promise<Ground>>> = {
  en: () => import('virtual:messages/en'),
  fr: () => import('virtual:messages/fr'),
  es: () => import('virtual:messages/es'),
  ru: () => import('virtual:messages/ru'),
  ar: () => import('virtual:messages/ar'),
  zh: () => import('virtual:messages/zh'),
};

const nothing: Catalogue = {};
type Held = { readonly catalogue: Catalogue; readonly parts: ReadonlySet<string>; readonly isWhole: boolean };
const held = new Map<Language, Held>();
const listeners = new Set<() => void>();

/** Fetches what stands around every page and the messages of these parts, all when none is named; what is here stays. */
export async function fetchWords(language: Language, parts?: readonly string[]): Promise<void> {
  const { catalogue: ground, further } = await grounds[language]();
  const missing = Object.keys(further).filter(
    (part) => (parts?.includes(part) ?? true) && !held.get(language)?.parts.has(part),
  );
  if (missing.length === 0 && held.has(language)) return;
  const found = await Promise.all(
    missing.map(async (part) => (await further[part]?.())?.catalogue ?? nothing),
  );
  const now = held.get(language); // others may have come while these were on their way
  const all = new Set([...(now?.parts ?? []), ...missing]);
  held.set(language, {
    catalogue: Object.assign({}, now?.catalogue ?? ground, ...found),
    parts: all,
    isWhole: Object.keys(further).every((part) => all.has(part)),
  });
  for (const tell of listeners) tell();
}

/** The messages of a language that are here. */
export const wordsHeld = (language: Language): Catalogue => held.get(language)?.catalogue ?? nothing;

/** The parts whose messages are here, besides those that always are. */
export const partsHeld = (language: Language): readonly string[] => [...(held.get(language)?.parts ?? [])];

/** Whether some messages of a language are here and others still on their way. */
export const isWaiting = (language: Language): boolean => held.get(language)?.isWhole === false;

/** Calls back when further messages have come; gives the way to stop it. */
export function onWords(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** All messages of a language. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  await fetchWords(language);
  return wordsHeld(language);
}
