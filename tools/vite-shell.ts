import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { languages } from '../src/platform/language.ts';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** The files a page needs, so that the server can have them fetched ahead with its first answer. */
export type ShellFiles = {
  readonly entry: Needs;
  /** The messages of each language. */
  readonly messages: Readonly<Record<string, string>>;
  /** The regular face of each language that brings one of its own, and of all others. */
  readonly fonts: Readonly<Record<string, readonly string[]>>;
  readonly routes: readonly (RouteNames & Needs)[];
};

/** `first` is what the page reads first, below `/api/v1`. */
type RouteNames = { readonly path: string; readonly title: string; readonly first?: string };

type Needs = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

const routesFile = 'src/main/routes.tsx';

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
  return {
    entry: known,
    messages: Object.fromEntries(
      languages.map((language) => [language, chunkOf(`\0virtual:messages/${language}`, bundle).fileName]),
    ),
    fonts: fontsOf(bundle),
    routes: routesIn(readFileSync(routesFile, 'utf8')).map(({ file, ...names }) => ({
      ...names,
      ...needsOf(chunkOf(file, bundle), bundle, known),
    })),
  };
}

/** The route table as it is written, row after row: what it names, and the file its page is in. */
export function routesIn(source: string): (RouteNames & { readonly file: string })[] {
  const rows = source.matchAll(
    /path: '([^']+)',\s*title: '([^']+)',(?:\s*first: '([^']+)',)?\s*load:[^}]*?import\('([^']+)'\)/g,
  );
  return [...rows].map(([, path = '', title = '', first, file = '']) => ({
    path,
    title,
    ...(first && { first }),
    file: new URL(file, `file:///${routesFile}`).pathname.slice(1),
  }));
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
