import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { BlobStore } from './blob-store.ts';
import { folderBlobs } from './folder-blobs.ts';

let folder: string;
let blobs: BlobStore;
const made: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stocktake-blobs-'));
  made.push(folder);
  blobs = folderBlobs(folder);
});
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

const words = Buffer.from('A note verbale, word for word.');
const sha256 = createHash('sha256').update(words).digest('hex');
const incoming = () => readdirSync(join(folder, 'blobs', 'incoming'));

async function kept(): Promise<void> {
  const received = await blobs.receive(Readable.from([words.subarray(0, 7), words.subarray(7)]), 1000);
  await blobs.keep(received!);
}

describe('blobs in a folder', () => {
  it('gives back what was kept, by the hash of its bytes', async () => {
    await kept();
    expect(await blobs.read(sha256)).toEqual(words);
    expect((await blobs.list()).map((one) => one.sha256)).toEqual([sha256]);
    expect(incoming()).toEqual([]);
  });

  it('keeps the same bytes once, and bears being told twice', async () => {
    await kept();
    const again = await blobs.receive(Readable.from([words]), 1000);
    await blobs.keep(again!);
    await blobs.keep(again!);
    expect(await blobs.list()).toHaveLength(1);
  });

  it('takes in no more than it was told, and leaves nothing of it', async () => {
    expect(await blobs.receive(Readable.from([words]), words.length - 1)).toBeNull();
    expect(incoming()).toEqual([]);
    expect(await blobs.receive(Readable.from([words]), words.length)).not.toBeNull();
  });

  it('leaves nothing of an upload that broke off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield words;
        throw new Error('the line is gone');
      })(),
    );
    await expect(blobs.receive(broken, 1000)).rejects.toThrow('the line is gone');
    expect(incoming()).toEqual([]);
  });

  it('[D-041] refuses a file that was changed on the disk, and says of a lost one that it is gone', async () => {
    await kept();
    const path = join(folder, 'blobs', sha256.slice(0, 2), sha256);
    chmodSync(path, 0o600);
    writeFileSync(path, 'A note verbale, word for w0rd.');
    expect(await blobs.read(sha256)).toBe('changed');
    await blobs.remove(sha256);
    expect(await blobs.read(sha256)).toBe('missing');
  });

  it('takes no name that is not a hash', async () => {
    expect(() => blobs.read('../../etc/passwd')).toThrow('named by the hash');
  });
});
