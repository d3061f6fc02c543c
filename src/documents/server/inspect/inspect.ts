import type { Refusal } from '../../../platform/refusal.ts';
import { mediaTypeOf, promisedBy } from '../../media-types.ts';
import { type BadFileReason, badFile } from '../../refusals.ts';
import { readArchive } from './archive.ts';
import { reasonAgainstJpeg, reasonAgainstPng } from './image.ts';
import { reasonAgainstOpenDocument, reasonAgainstOpenXml } from './office.ts';
import { reasonAgainstPdf } from './pdf.ts';
import { sniff } from './sniff.ts';
import { reasonAgainstXml } from './xml.ts';

export type Inspected = { readonly mediaType: string } | { readonly refusal: Refusal };

/**
 * What a file is, read from its bytes, or why it is not taken. The name and the type that was declared are only compared
 * with that. What is looked for, and what is not found, stands in docs/decisions/0016-documents.md.
 */
export async function inspect(bytes: Buffer, fileName: string): Promise<Inspected> {
  if (bytes.length === 0) return { refusal: badFile('empty') };
  const found = await sniff(bytes);
  if ('reason' in found) return { refusal: badFile(found.reason) };
  const type = mediaTypeOf(found.mediaType);
  if (!type) return { refusal: badFile('type-not-taken') };
  if (bytes.length > type.mostBytes) {
    return { refusal: badFile('too-large', { megabytes: type.mostBytes / 1024 / 1024 }) };
  }
  const promised = promisedBy(fileName);
  if (!promised) return { refusal: badFile('type-not-taken') };
  const isText = found.mediaType === 'text/plain' && promised.family === 'text';
  if (promised.mediaType !== found.mediaType && !isText) {
    return { refusal: badFile('type-differs', { found: type.extensions[0] }) };
  }
  const reason = await reasonAgainst(type.family, bytes);
  return reason ? { refusal: badFile(reason) } : { mediaType: promised.mediaType };
}

async function reasonAgainst(family: string, bytes: Buffer): Promise<BadFileReason | null> {
  switch (family) {
    case 'pdf':
      return reasonAgainstPdf(bytes);
    case 'png':
      return reasonAgainstPng(bytes);
    case 'jpeg':
      return reasonAgainstJpeg(bytes);
    case 'xml':
      return reasonAgainstXml(bytes);
    case 'ooxml':
    case 'odf': {
      const archive = await readArchive(bytes);
      if ('reason' in archive) return archive.reason;
      return family === 'odf'
        ? reasonAgainstOpenDocument(archive.parts)
        : reasonAgainstOpenXml(archive.parts);
    }
    default:
      return null;
  }
}
