import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const source = 'facts/citations.json';
const id = 'virtual:citations';

/** Gives the page the citation index, place to summary, as a module of its own that is fetched with the first cite. */
export function citations(): Plugin {
  return {
    name: 'stocktake-citations',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load(asked) {
      if (asked !== `\0${id}`) return null;
      this.addWatchFile(source);
      return `export const citations = JSON.parse(${JSON.stringify(JSON.stringify(readIndex()))});`;
    },
  };
}

function readIndex(): Readonly<Record<string, string>> {
  const { citations: list }: { citations: { id: string; summary: string }[] } = JSON.parse(
    readFileSync(source, 'utf8'),
  );
  return Object.fromEntries(list.map((citation) => [citation.id, citation.summary]));
}
