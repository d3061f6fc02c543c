import type { BadFileReason } from '../../bad-file.ts';

/** Why a PNG is not taken: its chunks do not hold together, or something follows its end. */
export function reasonAgainstPng(bytes: Buffer): BadFileReason | null {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    at += 12 + length;
    if (at > bytes.length) return 'damaged';
    if (type === 'IEND') return at === bytes.length ? null : 'two-files';
  }
  return 'damaged';
}

/** The same for a JPEG: its markers are walked to the end of the image, and the file ends there. */
export function reasonAgainstJpeg(bytes: Buffer): BadFileReason | null {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker !== 0xda) continue;
    at = endOfScan(bytes, at);
    if (bytes[at + 1] === 0xd9) return at + 2 === bytes.length ? null : 'two-files';
  }
  return 'damaged';
}

/** The next marker after the coded picture; stuffed zeros and restarts belong to the picture. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
}
