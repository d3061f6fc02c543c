import pg from 'pg';
import { asAdministrator } from '../../database/server/administrator.ts';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import { folderBlobs } from '../../database/server/blobs/folder-blobs.ts';
import type { DatabaseConfig } from '../../database/server/database.ts';
import { Refused } from '../../platform/refusal.ts';
import { actedAlready, danglingReference, incompleteFile, otherVersion } from '../../platform/refusals.ts';
import { keepBlobs } from './blobs.ts';
import { guardsOff } from './guards.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { copyRows } from './rows.ts';

/**
 * Carries an export into a database in which nobody has acted yet, in place of what the migrations laid there: all of
 * it, or nothing when a row cannot be taken. What was hashed stays as it was; verify it afterwards.
 */
export function importFrom(config: DatabaseConfig, folder: string): Promise<Manifest> {
  return asAdministrator(config, (client) => importOver(client, folderBlobs(config.dataDir), folder));
}

/** The same over a connection of somebody who may act as the owner. */
export async function importOver(client: pg.ClientBase, blobs: BlobStore, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  await client.query('begin');
  try {
    await client.query('set local role stk_owner');
    await client.query('set local statement_timeout = 0');
    await refuseOtherVersion(client, manifest);
    await refuseWhenActed(client);
    await replaceAll(client, manifest, folder);
    // Before the rows are there for anybody: a row never names a file that has not been kept.
    await keepBlobs(blobs, manifest.blobs, folder);
    await client.query('commit');
    return manifest;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  }
}

async function replaceAll(client: pg.ClientBase, { tables }: Manifest, folder: string): Promise<void> {
  const names = tables.map(({ name }) => name);
  const guardsOn = await guardsOff(client, names);
  await client.query(`truncate ${names.map((name) => `public.${name}`).join(', ')}`);
  for (const table of tables) {
    const copied = await copyRows(client, table.name, folder);
    if (copied.rows !== table.rows || copied.sha256 !== table.sha256) {
      throw new Refused(incompleteFile(copied.file));
    }
  }
  await guardsOn().catch((fault: unknown) => {
    if (fault instanceof pg.DatabaseError && fault.code === '23503')
      throw new Refused(danglingReference(fault.constraint ?? ''));
    throw fault;
  });
  await setCounters(client);
  for (const name of names) await client.query(`analyze public.${name}`);
}

/** Lets every counter go on behind the rows that came in. */
async function setCounters(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `select c.relname as name, quote_ident(a.attname) as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attidentity <> '' and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { name, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${column}), 0) + 1, false) from public.${name}`,
      [`public.${name}`, column],
    );
  }
}

async function refuseOtherVersion(client: pg.ClientBase, { migrations, tables }: Manifest): Promise<void> {
  const here = await client.query(
    "select name, sha256 from app.migration where name like '%.sql' order by name",
  );
  const isSame = JSON.stringify(here.rows) === JSON.stringify(migrations);
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  const known = rows.map(({ name }) => name).sort();
  const given = tables.map(({ name }) => name).sort();
  if (!isSame || known.join() !== given.join()) throw new Refused(otherVersion());
}

async function refuseWhenActed(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ acted: boolean }>(
    'select exists (select from public.journal_entry) or exists (select from public.act_receipt) as acted',
  );
  if (rows[0]?.acted) throw new Refused(actedAlready());
}
