import { SaxesParser } from 'saxes';
import type { BadFileReason } from '../../bad-file.ts';

const deepest = 200;
const mostAttributes = 200;
const mostElements = 2_000_000;

type Told = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/**
 * Why XML is not taken; null when it is. It is well formed, declares no document type, so that nothing in it can grow or
 * fetch, and stays within depth and width. `onElement` is told of each element, and may say why not.
 */
export function reasonAgainstXml(
  bytes: Buffer,
  onElement: (element: Told) => BadFileReason | null = () => null,
): BadFileReason | null {
  const parser = new SaxesParser({ xmlns: false });
  let reason: BadFileReason | null = null;
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const no = (why: BadFileReason) => {
    reason ??= why;
  };
  parser.on('doctype', () => no('xml-doctype'));
  parser.on('error', () => no('damaged'));
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    elements += 1;
    if (depth > deepest || elements > mostElements) no('xml-bomb');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) no('xml-bomb');
  });
  parser.on('opentag', (tag) => {
    const why = onElement({ name: tag.name, attributes: tag.attributes });
    if (why) no(why);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  feed(parser, textOf(bytes), () => reason !== null);
  return reason;
}

const chunk = 64 * 1024;

/** Piece by piece, so that what is refused is not read to its end. */
function feed(parser: SaxesParser, text: string, isRefused: () => boolean): void {
  for (let at = 0; at < text.length && !isRefused(); at += chunk) parser.write(text.slice(at, at + chunk));
  if (!isRefused()) parser.close();
}

function textOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
