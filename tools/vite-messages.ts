import type { Plugin } from 'vite';
import { isLanguage } from '../src/platform/language.ts';
import { catalogueFiles, readCatalogue } from '../src/platform/server/messages.ts';

const prefix = 'virtual:messages/';

/**
 * Gives the page one module per language, `virtual:messages/ar`, with the messages of all parts compiled: what is
 * sent is plain data, and the browser needs no parser.
 */
export function messages(): Plugin {
  return {
    name: 'stocktake-messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      const language = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : '';
      if (!isLanguage(language)) return null;
      for (const file of catalogueFiles(language)) this.addWatchFile(file);
      return `export const catalogue = JSON.parse(${JSON.stringify(JSON.stringify(readCatalogue(language)))});`;
    },
  };
}
