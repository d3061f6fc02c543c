import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refused } from '../../platform/refusal.ts';
import { notAnExport } from '../../platform/refusals.ts';

// What an export is: a folder with a file for each table, one row a line, the files that were handed in by their hash,
// and a manifest that says what is in them.

const Manifest = z.strictObject({
  format: z.literal('stocktake-export-2'),
  /** The migrations of the database it came from: only one that has the same can take it. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/),
      rows: z.int().min(0),
      sha256: z.string(),
    }),
  ),
  blobs: z.array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) })),
});
export type Manifest = z.infer<typeof Manifest>;
export type TableFile = Manifest['tables'][number];
export type BlobFile = Manifest['blobs'][number];

export function manifestPath(folder: string): string {
  return join(folder, 'manifest.json');
}

/** Name of the file of a table, as it is also given in refusals. */
export function fileOf(table: string): string {
  return `${table}.ndjson`;
}

/** The manifest in a folder; refused when there is none, or one we cannot read. */
export function readManifest(folder: string): Manifest {
  const path = manifestPath(folder);
  const read = existsSync(path) ? Manifest.safeParse(jsonOf(readFileSync(path, 'utf8'))) : null;
  if (!read?.success) throw new Refused(notAnExport(folder));
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
