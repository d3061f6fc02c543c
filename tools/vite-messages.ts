import type { Plugin } from 'vite';
import { isLanguage, type Language } from '../src/platform/language.ts';
import type { Catalogue } from '../src/platform/messages.ts';
import { catalogueFiles, readCatalogue } from '../src/platform/server/messages.ts';
import { partsOfPages } from './page-parts.ts';

const prefix = 'virtual:messages/';
const pages = 'virtual:page-parts';

/** Parts whose words stand around every page, or on the first one. */
const ground: readonly string[] = [
  'web',
  'platform',
  'main',
  'procedure',
  'access',
  'rights',
  'notices',
  'desks',
  'filters',
  'search',
  'help',
];

/**
 * Gives the page the messages of a language, compiled: plain data that needs no parser. `virtual:messages/ar` holds what
 * stands around every page and knows the way to the rest, part by part, `virtual:messages/ar/visits`; and
 * `virtual:page-parts` says which parts the words of each page come from, so that a reader on a slow line fetches those.
 */
export function messages(): Plugin {
  // Each language is read once, however many parts are made of it.
  const read = new Map<Language, Catalogue>();
  const inLanguage = (language: Language): Catalogue => {
    const catalogue = read.get(language) ?? readCatalogue(language);
    read.set(language, catalogue);
    return catalogue;
  };
  return {
    name: 'stocktake-messages',
    resolveId: (id) => (id.startsWith(prefix) || id === pages ? `\0${id}` : null),
    load(id) {
      if (id === `\0${pages}`) return `export const partsOfPages = ${JSON.stringify(partsOfPages())};`;
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [language = '', part] = id.slice(prefix.length + 1).split('/');
      if (!isLanguage(language)) return null;
      for (const file of catalogueFiles(language)) this.addWatchFile(file);
      const words = inLanguage(language);
      return part === undefined ? groundModule(language, words) : dataModule(wordsOf(words, [part]));
    },
    watchChange: () => read.clear(),
  };
}

function groundModule(language: Language, words: Catalogue): string {
  const further = [...new Set(Object.keys(words).map(partOf))].filter((part) => !ground.includes(part));
  const ways = further.map((part) => `${JSON.stringify(part)}: () => import('${prefix}${language}/${part}')`);
  return `${dataModule(wordsOf(words, ground))}\nexport const further = { ${ways.join(', ')} };`;
}

const partOf = (id: string): string => id.split('.')[0] ?? '';

const wordsOf = (words: Catalogue, parts: readonly string[]) =>
  Object.fromEntries(Object.entries(words).filter(([id]) => parts.includes(partOf(id))));

const dataModule = (words: object): string =>
  `export const catalogue = JSON.parse(${JSON.stringify(JSON.stringify(words))});`;
