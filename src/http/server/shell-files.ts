import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Files = z.array(z.string());

/** What the build of the pages says of its files (tools/vite-shell.ts). */
const ShellFiles = z.object({
  entry: z.object({ scripts: Files, styles: Files }),
  /** By language: what every page needs, under an empty name, and each further part. */
  messages: z.record(z.string(), z.record(z.string(), z.string())),
  fonts: z.record(z.string(), Files),
  routes: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      scripts: Files,
      styles: Files,
      /** Parts whose messages the page says. */
      parts: Files,
      /** The read that the page starts with, where its address alone says which. */
      first: z.string().exactOptional(),
    }),
  ),
});
export type ShellFiles = z.infer<typeof ShellFiles>;
export type PageRoute = ShellFiles['routes'][number];

export type BuiltPages = { readonly html: string; readonly files: ShellFiles };

/** The built pages in a folder; null when they have not been built. */
export function readBuiltPages(webDir: string): BuiltPages | null {
  const manifest = join(webDir, 'shell.json');
  if (!existsSync(manifest)) return null;
  return {
    html: readFileSync(join(webDir, 'index.html'), 'utf8'),
    files: ShellFiles.parse(JSON.parse(readFileSync(manifest, 'utf8'))),
  };
}

export type FoundRoute = { readonly route: PageRoute; readonly params: Readonly<Record<string, string>> };

/** The page at a path, and what the path fills in. Written-out paths win over those with a parameter. */
export function routeAt(routes: readonly PageRoute[], path: string): FoundRoute | null {
  const parts = path.split('/').filter(Boolean);
  const found = routes
    .map((route) => ({ route, params: matched(route.path.split('/').filter(Boolean), parts) }))
    .filter((one): one is FoundRoute => one.params !== null)
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  return found[0] ?? null;
}

function matched(
  pattern: readonly string[],
  parts: readonly string[],
): Readonly<Record<string, string>> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return params;
}
