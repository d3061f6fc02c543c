import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { type Part, zip } from '../../../src/formats/server/zip.ts';

// Files for tests, made here and kept nowhere: honest ones of every kind, and the pieces to make hostile ones of.

export const text = (words: string): Buffer => Buffer.from(words, 'utf8');

/** A PDF of one page; the same bytes every time. */
export async function pdf(words = 'Note verbale', compressed = true): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 200]).drawText(words, { x: 40, y: 120, font, size: 14 });
  return Buffer.from(await document.save({ useObjectStreams: compressed }));
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const relationship = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="rId9" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

type OpenXml = {
  readonly main?: string;
  readonly kind?: string;
  readonly body?: string;
  readonly links?: string;
  readonly more?: readonly Part[];
};

export function openXmlParts({
  kind = 'document',
  body = '',
  links = '',
  more = [],
  ...given
}: OpenXml = {}): Part[] {
  const folder = { document: 'word', workbook: 'xl', presentation: 'ppt' }[kind] ?? 'word';
  const types =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/${folder}/${kind}.xml" ContentType="${given.main ?? main}"/>`;
  const root = `<Relationship Id="rId1" Type="${office}/officeDocument" Target="${folder}/${kind}.xml"/>`;
  const related = (inside: string) =>
    text(`${head}<Relationships xmlns="${relationships}">${inside}</Relationships>`);
  return [
    [
      '[Content_Types].xml',
      text(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
      ),
    ],
    ['_rels/.rels', related(root)],
    [
      `${folder}/${kind}.xml`,
      text(`${head}<w:document xmlns:w="w" xmlns:r="${office}">${body}</w:document>`),
    ],
    [`${folder}/_rels/${kind}.xml.rels`, related(links)],
    ...more,
  ];
}

export const docx = (given: OpenXml = {}): Buffer => zip(openXmlParts(given));

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
export const xlsx = (): Buffer => docx({ kind: 'workbook', main: spreadsheet });
export const pptx = (): Buffer => docx({ kind: 'presentation', main: slides });

export function odf(kind: 'text' | 'spreadsheet' = 'text', body = '', more: readonly Part[] = []): Buffer {
  const content = `<office:document-content xmlns:office="o" xmlns:draw="d" xmlns:xlink="l">${body}</office:document-content>`;
  const manifest = '<manifest:manifest xmlns:manifest="m"/>';
  return zip([
    ['mimetype', text(`application/vnd.oasis.opendocument.${kind}`)],
    ['content.xml', text(content)],
    ...(more.some(([name]) => name === 'META-INF/manifest.xml')
      ? []
      : [['META-INF/manifest.xml', text(manifest)] as const]),
    ...more,
  ]);
}

export function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
  };
  const size = Buffer.concat([uint32(1), uint32(1), Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The bones of a JPEG: its markers in order, with a short coded picture that holds a stuffed zero and a restart. */
export function jpeg(): Buffer {
  const segment = (marker: number, length: number) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, length + 2]), Buffer.alloc(length, 1)]);
  const picture = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  return Buffer.concat([
    ...[
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, 14),
      segment(0xdb, 65),
      segment(0xc0, 15),
      segment(0xda, 10),
    ],
    ...[picture, Buffer.from([0xff, 0xd9])],
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
