import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withReader } from '../../database/server/with-actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { folderNotEmpty } from '../../platform/refusals.ts';
import { writeBlobs } from './blobs.ts';
import { fileOf, type Manifest, manifestPath, type TableFile } from './manifest.ts';

/**
 * Writes every row of every table into a new folder, as they were at one moment, and the files that were handed in, and
 * says how many. Equal data give equal files, on either engine. Rows are streamed, so memory does not grow with the data.
 */
export async function exportTo(database: Database, folder: string): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Refused(folderNotEmpty(folder));
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const manifest = await withReader(database, (db) => writeAll(db, database.blobs, partial));
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    return manifest;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function writeAll(db: ActorDb, kept: BlobStore, folder: string): Promise<Manifest> {
  const migrations = await db
    .selectFrom('app.migration')
    .select(['name', 'sha256'])
    .where('name', 'like', '%.sql')
    .orderBy('name')
    .execute();
  const tables: TableFile[] = [];
  for (const table of await tablesOf(db)) tables.push(await writeTable(db, table, folder));
  // After the tables: what a row names was kept before the row, and is not let go while a row names it.
  const blobs = await writeBlobs(kept, folder);
  const manifest: Manifest = { format: 'stocktake-export-2', migrations, tables, blobs };
  await writeFile(manifestPath(folder), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function writeTable(db: ActorDb, { name, order }: Table, folder: string): Promise<TableFile> {
  const file = await open(join(folder, fileOf(name)), 'wx', 0o600);
  const digest = createHash('sha256');
  let rows = 0;
  try {
    // Sorted once and then read on, where pages by key would sort again for each page.
    await sql`declare rows no scroll cursor for
      select to_jsonb(t)::text as line from ${sql.table(name)} as t order by ${sql.raw(order)}`.execute(db);
    for (;;) {
      const page = await sql<{ line: string }>`fetch 1000 from rows`.execute(db);
      if (page.rows.length === 0) break;
      const text = page.rows.map(({ line }) => `${line}\n`).join('');
      digest.update(text);
      rows += page.rows.length;
      await file.write(text);
    }
    await sql`close rows`.execute(db);
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, rows, sha256: digest.digest('hex') };
}

type Table = { readonly name: string; readonly order: string };

/** All tables by name, each with its key to sort by: texts byte by byte, so that both engines sort alike. */
async function tablesOf(db: ActorDb): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, string_agg(
      quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by key.place
    ) as "order"
    from pg_class c
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      cross join unnest(i.indkey) with ordinality as key (column_number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = key.column_number
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.relname order by c.relname collate "C"`.execute(db);
  return rows;
}
