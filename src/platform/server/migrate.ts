import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import type { DatabaseConfig } from './database.ts';
import { packageRoot } from './package-root.ts';

type SqlFile = { readonly name: string; readonly text: string };

/** What a database is made of, in the order it is applied. */
export type Plan = {
  readonly roles: SqlFile;
  readonly migrations: readonly SqlFile[];
  readonly policies: readonly SqlFile[];
};

/** Brings a database up to date: roles, new migrations, and every policy as it stands now. Repeating it changes nothing. */
export async function migrate(config: DatabaseConfig): Promise<{ applied: string[] }> {
  const url = config.adminUrl ?? config.url;
  if (url) return migrateServer(url);
  const { migrateEmbedded } = await import('./embedded/migrate-embedded.ts');
  return migrateEmbedded(config.dataDir);
}

export async function migrateServer(url: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return migrateOver(client).finally(() => client.end());
}

/** Every step is a transaction of its own under one lock, so of two that migrate at once, the second finds it done. */
export async function migrateOver(
  client: pg.ClientBase,
  plan = planOf(packageRoot()),
): Promise<{ applied: string[] }> {
  const applied: string[] = [];
  if (await mayMakeRoles(client)) await step(client, () => run(client, plan.roles));
  for (const file of plan.migrations) {
    const isNew = await step(client, async () => {
      await client.query('set local role stk_owner');
      return applyOnce(client, file);
    });
    if (isNew) applied.push(file.name);
  }
  await step(client, async () => {
    await client.query('set local role stk_owner');
    for (const file of plan.policies) await run(client, file);
  });
  return { applied };
}

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
  return sha256(
    [roles, ...migrations, ...policies].map(({ name, text }) => `${name} ${sha256(text)}`).join('\n'),
  );
}

async function mayMakeRoles(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may ?? false;
}

async function step<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('stocktake migrate'))");
    const answer = await work();
    await client.query('commit');
    return answer;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  }
}

async function applyOnce(client: pg.ClientBase, file: SqlFile): Promise<boolean> {
  const name = basename(file.name);
  const before = await checksumBefore(client, name);
  if (before === sha256(file.text)) return false;
  if (before) throw new Error(`${file.name} was changed after it was applied; write a new migration instead`);

  await run(client, file);
  await client.query('insert into app.migration (name, sha256) values ($1, $2)', [name, sha256(file.text)]);
  return true;
}

async function checksumBefore(client: pg.ClientBase, name: string): Promise<string | undefined> {
  const known = await client.query<{ known: boolean }>(
    "select to_regclass('app.migration') is not null as known",
  );
  if (!known.rows[0]?.known) return undefined;
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from app.migration where name = $1',
    [name],
  );
  return rows[0]?.sha256;
}

async function run(client: pg.ClientBase, file: SqlFile): Promise<void> {
  await client.query(file.text).catch((fault: unknown) => {
    throw new Error(
      `${file.name}: ${fault instanceof Error ? fault.message : fault}${lineOf(fault, file.text)}`,
    );
  });
}

function lineOf(fault: unknown, text: string): string {
  if (!(fault instanceof pg.DatabaseError) || !fault.position) return '';
  return ` (line ${text.slice(0, Number(fault.position)).split('\n').length})`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
