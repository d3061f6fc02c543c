import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SqlFile = { readonly name: string; readonly text: string };

/** What a database is made of, in the order it is applied. */
export type Plan = {
  readonly roles: SqlFile;
  readonly migrations: readonly SqlFile[];
  readonly policies: readonly SqlFile[];
};

/** The files under a folder that is laid out like this package. */
export function planOf(root: string): Plan {
  const read = (...path: string[]): SqlFile => ({
    name: path.join('/'),
    text: readFileSync(join(root, ...path), 'utf8'),
  });
  const list = (folder: string) => readdirSync(join(root, folder)).sort();
  return {
    roles: read('db', 'roles.sql'),
    migrations: list('db/migrations').map((name) => read('db', 'migrations', name)),
    policies: list('src')
      .filter((part) => existsSync(join(root, 'src', part, 'policy.sql')))
      .map((part) => read('src', part, 'policy.sql')),
  };
}

/** Of every file of a plan: where it is the same, there is nothing to do. */
export function fingerprintOf({ roles, migrations, policies }: Plan): string {
  return ofFiles([roles, ...migrations, ...policies]);
}

export function ofFiles(files: readonly SqlFile[]): string {
  return sha256(files.map(({ name, text }) => `${name} ${sha256(text)}`).join('\n'));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
