import type { BadFileReason } from '../../bad-file.ts';
import { mediaTypes } from '../../media-types.ts';
import { isArchive, readArchive } from './archive.ts';

type Sniffed = { readonly mediaType: string } | { readonly reason: BadFileReason };

/** The media type that the bytes themselves show, or why they show none. */
export async function sniff(bytes: Buffer): Promise<Sniffed> {
  const head = bytes.subarray(0, 1024);
  if (startsWith(head, '%PDF-')) return { mediaType: 'application/pdf' };
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return { mediaType: 'image/png' };
  if (startsWith(head, '\xff\xd8\xff')) return { mediaType: 'image/jpeg' };
  // Readers of PDF look for its head anywhere in the first thousand bytes: such a file is two things at once.
  if (head.includes('%PDF-')) return { reason: 'two-files' };
  // Office files under a password, and those of before 2007, lie in a container of another kind.
  if (startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return { reason: bytes.includes(utf16('EncryptedPackage')) ? 'encrypted' : 'type-not-taken' };
  }
  if (isArchive(bytes)) return sniffArchive(bytes);
  return sniffText(bytes);
}

async function sniffArchive(bytes: Buffer): Promise<Sniffed> {
  const archive = await readArchive(bytes);
  if ('reason' in archive) return archive;
  const { parts } = archive;
  const openDocument = parts.get('mimetype')?.toString('latin1').trim();
  if (openDocument) return known(openDocument);
  const contentTypes = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled|vbaProject/i.test(contentTypes)) return { reason: 'macros' };
  const main = /ContentType="([^"]+)\.main\+xml"/.exec(contentTypes)?.[1];
  return main ? known(main) : { reason: 'type-not-taken' };
}

function known(mediaType: string): Sniffed {
  const isTaken = mediaTypes.some((type) => type.mediaType === mediaType);
  return isTaken ? { mediaType } : { reason: 'type-not-taken' };
}

function sniffText(bytes: Buffer): Sniffed {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'type-not-taken' };
  }
  const isPlain = ![...text.slice(0, 1_000_000)].some(isControl);
  if (!isPlain) return { reason: 'type-not-taken' };
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html') || start.startsWith('<script')) {
    return { reason: 'type-not-taken' };
  }
  if (start.startsWith('<svg')) return { reason: 'type-not-taken' };
  return { mediaType: /^<(\?xml|!doctype|[a-z_])/.test(start) ? 'application/xml' : 'text/plain' };
}

const isControl = (sign: string): boolean => sign < ' ' && !['\t', '\n', '\r', '\f'].includes(sign);

const startsWith = (head: Buffer, signature: string): boolean =>
  head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
