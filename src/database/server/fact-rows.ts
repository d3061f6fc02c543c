import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/server/package-root.ts';

/** The rows that a file of facts holds under a name. */
export function factRows(file: string, name: string): readonly unknown[] {
  const text = readFileSync(join(packageRoot(), 'facts', `${file}.json`), 'utf8');
  const rows: unknown = (JSON.parse(text) as Record<string, unknown>)[name];
  if (!Array.isArray(rows)) throw new Error(`facts/${file}.json holds no list of ${name}`);
  return rows;
}
