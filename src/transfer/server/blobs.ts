import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import { Refused } from '../../platform/refusal.ts';
import { damagedBlob, incompleteFile } from '../../platform/refusals.ts';
import type { BlobFile } from './manifest.ts';

const placeOf = (sha256: string): string => join('blobs', sha256);

/** Writes every file that was handed in beside the tables, in the order of their hashes. One that was changed is refused. */
export async function writeBlobs(blobs: BlobStore, folder: string): Promise<BlobFile[]> {
  const kept = (await blobs.list()).map(({ sha256 }) => sha256).sort();
  await mkdir(join(folder, 'blobs'), { mode: 0o700 });
  const written: BlobFile[] = [];
  for (const sha256 of kept) {
    const bytes = await blobs.read(sha256);
    if (!Buffer.isBuffer(bytes)) throw new Refused(damagedBlob(sha256));
    await writeFile(join(folder, placeOf(sha256)), bytes, { mode: 0o600, flush: true });
    written.push({ sha256, bytes: bytes.length });
  }
  return written;
}

/** Keeps every file of an export; refused when one is not there or not what the manifest says. */
export async function keepBlobs(blobs: BlobStore, files: readonly BlobFile[], folder: string): Promise<void> {
  for (const { sha256, bytes } of files) {
    const path = join(folder, placeOf(sha256));
    const size = await stat(path).then(
      (found) => found.size,
      () => -1,
    );
    const received = size === bytes ? await blobs.receive(createReadStream(path), bytes) : null;
    if (received?.sha256 !== sha256) {
      if (received) await blobs.discard(received);
      throw new Refused(incompleteFile(placeOf(sha256)));
    }
    await blobs.keep(received);
  }
}
