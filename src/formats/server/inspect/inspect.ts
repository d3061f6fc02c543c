import type { BadFile, BadFileReason } from '../../bad-file.ts';
import { mediaTypeOf, promisedBy } from '../../media-types.ts';
import { readArchive } from './archive.ts';
import { reasonAgainstJpeg, reasonAgainstPng } from './image.ts';
import { reasonAgainstOpenDocument, reasonAgainstOpenXml } from './office.ts';
import { reasonAgainstPdf } from './pdf.ts';
import { sniff } from './sniff.ts';
import { reasonAgainstXml } from './xml.ts';

type Inspected = { readonly mediaType: string } | { readonly bad: BadFile };

/**
 * What a file is, read from its bytes, or why it is not taken. The name and the type that was declared are only compared
 * with that. What is looked for, and what is not found, stands in docs/decisions/0016-documents.md.
 */
export async function inspect(bytes: Buffer, fileName: string): Promise<Inspected> {
  if (bytes.length === 0) return { bad: { reason: 'empty' } };
  const found = await sniff(bytes);
  if ('reason' in found) return { bad: { reason: found.reason } };
  const type = mediaTypeOf(found.mediaType);
  if (!type) return { bad: { reason: 'type-not-taken' } };
  if (bytes.length > type.mostBytes) {
    return { bad: { reason: 'too-large', values: { megabytes: type.mostBytes / 1024 / 1024 } } };
  }
  const promised = promisedBy(fileName);
  if (!promised) return { bad: { reason: 'type-not-taken' } };
  const isText = found.mediaType === 'text/plain' && promised.family === 'text';
  if (promised.mediaType !== found.mediaType && !isText) {
    return { bad: { reason: 'type-differs', values: { found: type.extensions[0] } } };
  }
  const reason = await reasonAgainst(type.family, bytes);
  return reason ? { bad: { reason } } : { mediaType: promised.mediaType };
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
