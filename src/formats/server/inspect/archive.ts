import { inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import type { BadFileReason } from '../../bad-file.ts';

export type Parts = ReadonlyMap<string, Buffer>;
type Archive = { readonly parts: Parts } | { readonly reason: BadFileReason };

const mostEntries = 2000;
const mostUnpacked = 128 * 1024 * 1024;
const mostRatio = 120;
// A short part may shrink a lot and still be honest.
const freeRatioBelow = 1024 * 1024;

export const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** Every part of an archive, unpacked; or why it is not to be trusted. Nothing is unpacked before all that is told of it is sound. */
export async function readArchive(bytes: Buffer): Promise<Archive> {
  const listed = await listEntries(bytes);
  if ('reason' in listed) return listed;
  const { entries } = listed;
  const reason = reasonAgainstEntries(entries, bytes);
  if (reason) return { reason };
  const parts = new Map<string, Buffer>();
  for (const entry of entries.filter(({ fileName }) => !fileName.endsWith('/'))) {
    const part = unpack(bytes, entry);
    if ('reason' in part) return part;
    if (isNested(part.bytes)) return { reason: 'archive-inside' };
    parts.set(entry.fileName, part.bytes);
  }
  return { parts };
}

type Listed = { readonly entries: readonly yauzl.Entry[] } | { readonly reason: BadFileReason };

async function listEntries(bytes: Buffer): Promise<Listed> {
  const entries: yauzl.Entry[] = [];
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > mostEntries) return { reason: 'bomb' };
    // What follows the archive, or a comment in it, could be another file.
    if (zip.comment !== '') return { reason: 'two-files' };
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (fault) {
    return { reason: reasonOf(fault) };
  }
  return { entries };
}

/** yauzl says what it found in words only. */
function reasonOf(fault: unknown): BadFileReason {
  const words = fault instanceof Error ? fault.message : '';
  if (/absolute path|relative path|invalid characters|file name/i.test(words)) return 'bad-entry-name';
  if (/encrypt/i.test(words)) return 'encrypted';
  if (/comment length/i.test(words)) return 'two-files';
  return 'damaged';
}

function reasonAgainstEntries(entries: readonly yauzl.Entry[], bytes: Buffer): BadFileReason | null {
  if (entries.some(isEncrypted)) return 'encrypted';
  if (entries.some(isLink)) return 'link-inside';
  if (entries.some(hasBadName)) return 'bad-entry-name';
  const names = entries.map(({ fileName }) => fileName.normalize('NFC').toLowerCase());
  if (new Set(names).size < names.length) return 'bad-entry-name';
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > mostUnpacked || entries.some(isTooDense)) return 'bomb';
  return overlap(entries, bytes) ? 'entries-overlap' : null;
}

const isEncrypted = ({ generalPurposeBitFlag }: yauzl.Entry): boolean => (generalPurposeBitFlag & 0x41) !== 0;

const isLink = ({ externalFileAttributes }: yauzl.Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const hasBadName = ({ fileName }: yauzl.Entry): boolean =>
  /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\\/.test(fileName) || [...fileName].some((sign) => sign < ' ');

const isTooDense = ({ compressedSize, uncompressedSize }: yauzl.Entry): boolean =>
  uncompressedSize > freeRatioBelow && uncompressedSize > mostRatio * Math.max(1, compressedSize);

/** Two entries over the same bytes: the trick of bombs that unpack without end, and of files that show different contents. */
function overlap(entries: readonly yauzl.Entry[], bytes: Buffer): boolean {
  const spans = entries
    .map((entry) => ({ from: entry.relativeOffsetOfLocalHeader, to: dataOf(entry, bytes).end }))
    .sort((a, b) => a.from - b.from);
  return spans.some(({ from }, at) => from < (spans[at - 1]?.to ?? 0)) || (spans[0]?.from ?? 0) > 0;
}

function dataOf({ relativeOffsetOfLocalHeader: at, compressedSize }: yauzl.Entry, bytes: Buffer) {
  if (at + 30 > bytes.length) return { start: bytes.length, end: Number.POSITIVE_INFINITY, name: '' };
  const nameLength = bytes.readUInt16LE(at + 26);
  const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  return {
    start,
    end: start + compressedSize,
    name: bytes.subarray(at + 30, at + 30 + nameLength).toString('utf8'),
  };
}

type Part = { readonly bytes: Buffer } | { readonly reason: BadFileReason };

function unpack(bytes: Buffer, entry: yauzl.Entry): Part {
  const { start, end, name } = dataOf(entry, bytes);
  // The head beside the bytes and the list at the end tell of one name, or readers see two files.
  if (name !== entry.fileName) return { reason: 'bad-entry-name' };
  const packed = bytes.subarray(start, end);
  if (entry.compressionMethod === 0)
    return packed.length === entry.uncompressedSize ? { bytes: packed } : { reason: 'damaged' };
  if (entry.compressionMethod !== 8) return { reason: 'damaged' };
  try {
    const whole = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
    return whole.length === entry.uncompressedSize ? { bytes: whole } : { reason: 'damaged' };
  } catch (fault) {
    const tooMuch = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
    return { reason: tooMuch ? 'bomb' : 'damaged' };
  }
}

const isNested = (bytes: Buffer): boolean =>
  ['PK\x03\x04', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', '\xd0\xcf\x11\xe0'].some((signature) =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1')),
  );
