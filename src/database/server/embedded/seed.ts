import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startProcess } from './start.ts';

/**
 * The folder of a freshly initialised engine, made once for a version of the engine and kept in the cache: making
 * one takes seconds and 800 MB of memory, copying it a fraction of a second.
 */
export async function seedIn(cache: string): Promise<string> {
  const seed = join(cache, `engine-${engineVersion()}`);
  if (existsSync(seed)) return seed;
  await complete(seed, async (folder) => {
    const [code] = await once(startProcess('seed-process', folder), 'exit');
    if (code !== 0) throw new Error(`initialising the embedded database failed (${code})`);
  });
  return seed;
}

/** A copy of a seed, all of it on the disk. It appears under its name only once it is whole. */
export async function plant(seed: string, folder: string): Promise<void> {
  await complete(folder, async (partial) => cpSync(seed, partial, { recursive: true }));
}

/** Fills a folder beside its place and moves it there. Of two that do this at once, one comes first. */
export async function complete(folder: string, fill: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${folder}.${randomBytes(4).toString('hex')}.partial`;
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    await fill(partial);
    syncTree(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
    sync(dirname(folder));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

export function engineVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = JSON.parse(readFileSync(join(dirname(main), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else sync(path);
  }
  sync(folder);
}

function sync(path: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
