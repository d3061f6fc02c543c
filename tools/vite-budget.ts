import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { ShellFiles } from './vite-shell.ts';

// What a page may weigh for a field office on a slow line: gzipped, in kilobytes of 1000 bytes.
const entryLimit = 110;
const routeLimit = 60;
// The editor is used at a desk for hours; it brings the whole of its own.
const limitsOfTheirOwn: Readonly<Record<string, number>> = { '/reports/:reportId/draft': 150 };

export type Weight = { readonly name: string; readonly kilobytes: number; readonly limit: number };

/** Fails the build when the entry or a route brings more script than it may. */
export function budget(): Plugin {
  let outDir = 'dist/web';
  return {
    name: 'stocktake-budget',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle() {
      const over = weigh(outDir).filter(({ kilobytes, limit }) => kilobytes > limit);
      if (over.length > 0) {
        this.error(
          over.map(({ name, kilobytes, limit }) => `${name}: ${kilobytes} kB, may be ${limit} kB`).join('\n'),
        );
      }
    },
  };
}

/** How much script the entry and each route bring, as built. */
export function weigh(outDir: string): readonly Weight[] {
  const { entry, routes }: ShellFiles = JSON.parse(readFileSync(join(outDir, 'shell.json'), 'utf8'));
  const weightOf = (scripts: readonly string[]) =>
    scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length, 0) /
    1000;
  return [
    { name: 'entry', kilobytes: rounded(weightOf(entry.scripts)), limit: entryLimit },
    ...routes.map(({ path, scripts }) => ({
      name: path,
      kilobytes: rounded(weightOf(scripts)),
      limit: limitsOfTheirOwn[path] ?? routeLimit,
    })),
  ];
}

const rounded = (kilobytes: number) => Math.round(kilobytes * 10) / 10;
