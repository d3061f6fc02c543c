import { existsSync, readFileSync } from 'node:fs';
import { resolveFrom, specifiersIn } from './docs/imports.ts';
import { writtenRoutes } from './route-rows.ts';

/** Of each page of the route table: the parts whose messages are named in its code, and in all code it brings. */
export function partsOfPages(): Readonly<Record<string, readonly string[]>> {
  const read = reader();
  return Object.fromEntries(writtenRoutes().map(({ path, file }) => [path, partsSaid(file, read)]));
}

type Source = { readonly parts: readonly string[]; readonly imports: readonly string[] };

/** Reads a file once, however many pages bring it. */
function reader(): (file: string) => Source {
  const known = new Map<string, Source>();
  return (file) => {
    const there = known.get(file);
    if (there) return there;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    // Keys of settings look like ids of messages and are none.
    const parts = [...text.matchAll(/(?<!\bkey: )['"`]([a-z-]+)\.[a-z$]/g)].map(([, part = '']) => part);
    const imports = specifiersIn(text)
      .filter((specifier) => specifier.startsWith('.') && /\.tsx?$/.test(specifier))
      .map((specifier) => resolveFrom(file, specifier));
    const source = { parts, imports };
    known.set(file, source);
    return source;
  };
}

function partsSaid(page: string, read: (file: string) => Source): readonly string[] {
  const files = new Set([page]);
  const parts = new Set<string>();
  for (const file of files) {
    const source = read(file);
    for (const part of source.parts) if (existsSync(`src/${part}/messages`)) parts.add(part);
    for (const next of source.imports) files.add(next);
  }
  return [...parts].sort();
}
