import { readFileSync } from 'node:fs';
import { packageRoot } from '../platform/server/package-root.ts';

/** The version of this program, as package.json says it. */
export function version(): string {
  const { version: text }: { version: string } = JSON.parse(
    readFileSync(`${packageRoot()}/package.json`, 'utf8'),
  );
  return text;
}
