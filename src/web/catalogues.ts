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
export type Held = {
  readonly catalogue: Catalogue;
  readonly parts: ReadonlySet<string>;
  /** The parts whose messages are not here. */
  readonly missing: ReadonlySet<string>;
  /** Those of them that were asked for in vain. */
  readonly lost: ReadonlySet<string>;
};
const held = new Map<Language, Held>();
const listeners = new Set<() => void>();

/** Fetches what stands around every page and the messages of these parts, all when none is named; what is here stays. */
export async function fetchWords(language: Language, parts?: readonly string[]): Promise<void> {
  const { catalogue: ground, further } = await grounds[language]();
  const wanted = Object.keys(further).filter(
    (part) => (parts?.includes(part) ?? true) && !held.get(language)?.parts.has(part),
  );
  if (wanted.length === 0 && held.has(language)) return;
  const found = await Promise.allSettled(wanted.map(async (part) => further[part]?.()));
  const now = held.get(language); // others may have come while these were on their way
  const [come, lost] = ['fulfilled', 'rejected'].map((status) =>
    wanted.filter((_, at) => found[at]?.status === status),
  );
  const here = new Set([...(now?.parts ?? []), ...(come ?? [])]);
  held.set(language, {
    catalogue: Object.assign(
      {},
      now?.catalogue ?? ground,
      ...found.map((one) => (one.status === 'fulfilled' ? one.value?.catalogue : nothing)),
    ),
    parts: here,
    missing: new Set(Object.keys(further).filter((part) => !here.has(part))),
    lost: new Set([...(now?.lost ?? []), ...(lost ?? [])].filter((part) => !here.has(part))),
  });
  for (const tell of listeners) tell();
  for (const one of found) if (one.status === 'rejected') throw one.reason;
}

/** What is here of a language; a new object whenever that changes. */
export const wordsHere = (language: Language): Held | undefined => held.get(language);

/** The messages of a language that are here. */
export const wordsHeld = (language: Language): Catalogue => held.get(language)?.catalogue ?? nothing;

/** The parts whose messages are here, besides those that always are. */
export const partsHeld = (language: Language): readonly string[] => [...(held.get(language)?.parts ?? [])];

/** Whether some messages of a language are here and others still on their way. */
export const isWaiting = (language: Language): boolean => (held.get(language)?.missing.size ?? 0) > 0;

const asked = new Set<string>();

/** Has the messages of a part fetched for which something was to be said before they were here. */
export function askForWords(language: Language, part: string): void {
  const name = `${language}/${part}`;
  if (asked.has(name)) return;
  asked.add(name);
  // What did not come is among the lost, and is said to be.
  void fetchWords(language, [part]).catch(() => {});
}

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
