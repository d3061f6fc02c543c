import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BlobStore, Damage, Kept, Received } from './blob-store.ts';

/**
 * Blobs as files below the folder of the data. A file gets its name only when all of it is on the disk, so after a crash
 * there are whole files and leftovers in `incoming`, never half a file under a hash.
 */
export function folderBlobs(dataDir: string): BlobStore {
  const root = join(dataDir, 'blobs');
  const incoming = join(root, 'incoming');
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a blob is named by the hash of its bytes');
    return join(root, sha256.slice(0, 2), sha256);
  };

  return {
    receive: (source, most) => receive(source, most, incoming),
    discard: ({ path }) => rm(path, { force: true }),
    keep: (received) => keep(received, pathOf(received.sha256)),
    read: (sha256) => read(pathOf(sha256), sha256),
    list: () => list(root),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

async function receive(source: Readable, most: number, incoming: string): Promise<Received | null> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, randomUUID());
  const file = await open(path, 'wx', 0o400);
  try {
    const taken = await copy(source, file, most);
    if (taken) return { path, ...taken };
    await rm(path, { force: true });
    return null;
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  } finally {
    await file.close();
  }
}

async function copy(source: Readable, file: FileHandle, most: number) {
  const digest = createHash('sha256');
  let bytes = 0;
  // Not destroyed when it is too much: over the same connection the sender is told so.
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    bytes += part.length;
    if (bytes > most) return null;
    digest.update(part);
    await file.writeFile(part);
  }
  await file.sync();
  return { bytes, sha256: digest.digest('hex') };
}

async function keep({ path, sha256 }: Received, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  // The same bytes over the same bytes: whoever reads meanwhile reads one or the other whole.
  await rename(path, place).catch(async (fault: unknown) => {
    // An act that is done again after a lost transaction has moved its file already.
    if (!isMissing(fault) || (await read(place, sha256)) === 'missing') throw fault;
  });
  await syncFolder(dirname(place));
}

async function read(path: string, sha256: string): Promise<Buffer | Damage> {
  const bytes = await readFile(path).catch(nullWhenMissing);
  if (bytes === null) return 'missing';
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) return 'changed'; // [D-041]
  return bytes;
}

async function list(root: string): Promise<readonly Kept[]> {
  const files = (await readdir(root, { recursive: true }).catch(nullWhenMissing)) ?? [];
  const kept = files.flatMap((file) => /^[0-9a-f]{2}[/\\]([0-9a-f]{64})$/.exec(file)?.slice(1) ?? []);
  return Promise.all(
    kept.map(async (sha256) => ({
      sha256,
      keptAt: (await stat(join(root, sha256.slice(0, 2), sha256))).mtimeMs,
    })),
  );
}

/** A rename is safe from a loss of power when the folder is written too; some systems open no folders. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function nullWhenMissing(fault: unknown): null {
  if (isMissing(fault)) return null;
  throw fault;
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
