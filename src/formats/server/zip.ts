import { crc32, deflateRawSync } from 'node:zlib';

export type Part = readonly [name: string, bytes: Buffer];

const store = 0;
const deflate = 8;
const utf8Names = 0x0800;
// No date is told, so that the same parts give the same bytes.
const noDate = 0x0021;

/** An archive of these parts in their order; those of no length and the first, when it is `mimetype`, as they are. */
export function zip(parts: Iterable<Part>): Buffer {
  const written: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of parts) {
    const method = name === 'mimetype' || bytes.length === 0 ? store : deflate;
    const packed = method === store ? bytes : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const facts = factsOf(method, bytes, packed, nameBytes);
    const local = Buffer.concat([uint32(0x04034b50), uint16(20), facts, uint16(0), nameBytes, packed]);
    listed.push(
      Buffer.concat([
        ...[uint32(0x02014b50), uint16(20), uint16(20), facts, uint16(0), uint16(0), uint16(0), uint16(0)],
        ...[uint32(0), uint32(at), nameBytes],
      ]),
    );
    written.push(local);
    at += local.length;
  }
  const list = Buffer.concat(listed);
  const count = uint16(listed.length);
  const end = [
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    count,
    count,
    uint32(list.length),
    uint32(at),
    uint16(0),
  ];
  return Buffer.concat([...written, list, ...end]);
}

/** What stands alike beside the bytes and in the list at the end. */
function factsOf(method: number, bytes: Buffer, packed: Buffer, name: Buffer): Buffer {
  return Buffer.concat([
    ...[uint16(utf8Names), uint16(method), uint16(0), uint16(noDate)],
    ...[uint32(crc32(bytes)), uint32(packed.length), uint32(bytes.length), uint16(name.length)],
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
