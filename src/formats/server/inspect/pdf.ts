import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { BadFileReason } from '../../bad-file.ts';

const mostUnpacked = 64 * 1024 * 1024;

/**
 * Why a PDF is not taken; null when no reason is found. Names are looked for in the open parts and in every stream that
 * is deflated once, compressed object streams among them. A name behind another filter, or put together by a reader
 * while it opens the file, is not seen.
 */
export function reasonAgainstPdf(bytes: Buffer): BadFileReason | null {
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || !bytes.includes('startxref')) return 'damaged';
  // A line or two may follow; an archive or a page may not.
  if (
    bytes
      .subarray(end + 5)
      .toString('latin1')
      .trim() !== ''
  )
    return 'two-files';
  const opened = openParts(bytes);
  if ('reason' in opened) return opened.reason;
  for (const part of opened.parts) {
    const reason = reasonIn(part);
    if (reason) return reason;
  }
  return null;
}

const reasons: readonly (readonly [BadFileReason, RegExp])[] = [
  ['encrypted', /\/Encrypt(?![A-Za-z])/],
  ['pdf-script', /\/(JavaScript|JS|Rendition|RichMedia|XFA)(?![A-Za-z])/],
  ['pdf-launch', /\/(Launch|ImportData|SubmitForm|GoToE)(?![A-Za-z])/],
  ['pdf-attachment', /\/(EmbeddedFiles?|Filespec)(?![A-Za-z])/],
];

function reasonIn(part: string): BadFileReason | null {
  const names = withPlainNames(part);
  // Opening at a page is harmless; whatever else happens by itself is not.
  if (/\/AA\s*(<<|\d)/.test(names)) return 'pdf-launch';
  return reasons.find(([, name]) => name.test(names))?.[0] ?? null;
}

/** A name may spell any of its letters as a number: /J#61vaScript. */
const withPlainNames = (part: string): string =>
  part.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

type Opened = { readonly parts: readonly string[] } | { readonly reason: BadFileReason };

/** The file without what lies in streams, and each stream that holds objects, unpacked. */
function openParts(bytes: Buffer): Opened {
  const text = bytes.toString('latin1');
  const plain: string[] = [];
  const unpacked: string[] = [];
  let total = 0;
  let at = 0;
  for (const match of text.matchAll(/\bstream\r?\n/g)) {
    if (match.index < at) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    plain.push(text.slice(at, match.index));
    const dictionary = text.slice(Math.max(at, text.lastIndexOf('obj', match.index)), match.index);
    const stream = streamOf(bytes.subarray(start, end), dictionary);
    if (stream === 'bomb') return { reason: 'bomb' };
    total += stream.length;
    if (total > mostUnpacked) return { reason: 'bomb' };
    if (/\/ObjStm(?![A-Za-z])/.test(dictionary)) unpacked.push(stream);
    at = end;
  }
  return { parts: [...plain, text.slice(at), ...unpacked] };
}

function streamOf(packed: Buffer, dictionary: string): string | 'bomb' {
  if (!/\/(FlateDecode|Fl)(?![A-Za-z])/.test(withPlainNames(dictionary))) return packed.toString('latin1');
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      return inflate(packed, { maxOutputLength: mostUnpacked, finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      );
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
    }
  }
  return '';
}
