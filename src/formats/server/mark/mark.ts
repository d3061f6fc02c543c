import { mediaTypeOf } from '../../media-types.ts';
import { markOpenXml } from './mark-open-xml.ts';
import { markPdf } from './mark-pdf.ts';

/** What a copy says: who was given it, when, of which paper, and the line of the log it belongs to. Latin letters and figures only. */
export type Mark = {
  readonly reader: string;
  readonly at: string;
  readonly number: string;
  readonly readingId: string;
};

export type Copy = { readonly bytes: Buffer; readonly fileName: string };

/**
 * A copy that can be told from every other: with a line at the foot of each page of a PDF, with a property in an office
 * file, and in every case with the line of the log in its name. A picture or a text is not written into.
 */
export async function markedCopy(original: Copy & { readonly mediaType: string }, mark: Mark): Promise<Copy> {
  const { bytes, fileName, mediaType } = original;
  return { bytes: await marked(bytes, mediaType, mark), fileName: withMark(fileName, mark) };
}

/** One line: `Copy for a reader - 2026-03-13 12:00 UTC - 2026/0007 - 1f2e3d4c`. */
export const lineOf = ({ reader, at, number, readingId }: Mark): string =>
  `Copy for ${reader} - ${at.slice(0, 16).replace('T', ' ')} UTC - ${number} - ${readingId}`;

async function marked(bytes: Buffer, mediaType: string, mark: Mark): Promise<Buffer> {
  const family = mediaTypeOf(mediaType)?.family;
  if (family === 'pdf') return markPdf(bytes, lineOf(mark)); // [D-039]
  return family === 'ooxml' ? markOpenXml(bytes, lineOf(mark)) : bytes;
}

function withMark(fileName: string, { readingId }: Mark): string {
  const ending = /\.[A-Za-z0-9]+$/.exec(fileName)?.[0] ?? '';
  return `${fileName.slice(0, fileName.length - ending.length)}.copy-${readingId.slice(0, 8)}${ending}`;
}
