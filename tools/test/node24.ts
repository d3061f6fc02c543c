import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.ts';

const folder = 'var/node24';

/**
 * The path of a Node 24, fetched from the npm registry into `var/node24` the first time; null where it cannot be
 * had. This is the one package of the project whose install script runs: it puts the binary in its place.
 */
export async function node24(): Promise<string | null> {
  const program = resolve(
    folder,
    'node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(program)) return program;
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const fetched = await run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', 'node@24']);
  return fetched.well && existsSync(program) ? program : null;
}
