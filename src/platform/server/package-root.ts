import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of package.json, where facts, migrations and messages lie. Found by looking upwards, because the
 * same code runs as `src/platform/server/package-root.ts` and as `dist/app/platform/server/package-root.js`.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(`${folder}/package.json`)) folder = dirname(folder);
  return folder;
}
