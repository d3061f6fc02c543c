import type { Plugin, Rolldown } from 'vite';
import { languages } from '../src/platform/language.ts';
import { partsOfPages } from './page-parts.ts';
import { type RouteNames, writtenRoutes } from './route-rows.ts';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** The files a page needs, so that the server can have them fetched ahead with its first answer. */
export type ShellFiles = {
  readonly entry: Needs;
  /** The messages of each language: what every page needs, under an empty name, and each further part. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The regular face of each language that brings one of its own, and of all others. */
  readonly fonts: Readonly<Record<string, readonly string[]>>;
  /** `parts` are those whose messages the page says. */
  readonly routes: readonly (RouteNames & Needs & { readonly parts: readonly string[] })[];
};

type Needs = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** Writes `shell.json` beside the pages: which files belong to the entry, to each language and to each route. */
export function shell(): Plugin {
  return {
    name: 'stocktake-shell',
    apply: 'build',
    generateBundle: {
      // After Vite has taken out the scripts that held nothing but styles.
      order: 'post',
      handler(_, bundle) {
        const source = JSON.stringify(shellFiles(bundle), null, 1);
        this.emitFile({ type: 'asset', fileName: 'shell.json', source });
      },
    },
  };
}

function shellFiles(bundle: Bundle): ShellFiles {
  const entry = chunks(bundle).find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('the pages have no entry');
  const known = needsOf(entry, bundle, { scripts: [], styles: [] });
  const parts = partsOfPages();
  return {
    entry: known,
    messages: Object.fromEntries(languages.map((language) => [language, messageFiles(language, bundle)])),
    fonts: fontsOf(bundle),
    routes: writtenRoutes().map(({ file, ...names }) => ({
      ...names,
      ...needsOf(chunkOf(file, bundle), bundle, known),
      parts: parts[names.path] ?? [],
    })),
  };
}

function messageFiles(language: string, bundle: Bundle): Record<string, string> {
  const module = `\0virtual:messages/${language}`;
  const ofPart = chunks(bundle).flatMap(({ moduleIds, fileName }) =>
    moduleIds.flatMap((id) => (id.startsWith(`${module}/`) ? [[id.slice(module.length + 1), fileName]] : [])),
  );
  return Object.fromEntries([['', chunkOf(module, bundle).fileName], ...ofPart]);
}

function fontsOf(bundle: Bundle): Record<string, string[]> {
  const faces = Object.keys(bundle).filter((file) => /-400-normal.*\.woff2$/.test(file));
  const named = (script: string) => faces.filter((file) => file.includes(`-${script}-400`));
  const latin = named('latin');
  return {
    ...Object.fromEntries(languages.map((language) => [language, latin])),
    ru: [...latin, ...named('cyrillic')],
    ar: named('arabic'),
  };
}

/** All files a chunk needs beyond those that are there already. */
function needsOf(chunk: Chunk, bundle: Bundle, known: Needs): Needs {
  const reached = new Set<Chunk>();
  const reach = (from: Chunk) => {
    if (reached.has(from)) return;
    reached.add(from);
    for (const file of from.imports) {
      const next = bundle[file];
      if (next?.type === 'chunk') reach(next);
    }
  };
  reach(chunk);
  const scripts = [...reached].map(({ fileName }) => fileName);
  const styles = [...reached].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return {
    scripts: scripts.filter((file) => !known.scripts.includes(file)),
    styles: styles.filter((file) => !known.styles.includes(file)),
  };
}

function chunkOf(module: string, bundle: Bundle): Chunk {
  const found = chunks(bundle).find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
  if (!found) throw new Error(`no file of the pages holds ${module}`);
  return found;
}

function chunks(bundle: Bundle): Chunk[] {
  return Object.values(bundle).filter((file) => file.type === 'chunk');
}
