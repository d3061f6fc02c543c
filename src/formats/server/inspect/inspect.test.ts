import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  docx,
  jpeg,
  odf,
  pdf,
  png,
  pptx,
  relationship,
  text,
  xlsx,
} from '../../../../tools/test/worlds/files.ts';
import { mediaTypes } from '../../media-types.ts';
import { zip } from '../zip.ts';
import { type Case, hostileArchives, listing } from './hostile-archives.fixture.ts';
import { inspect } from './inspect.ts';

// Every hostile file is made here, so that none lies in the package. Each is refused with its reason; beside it stand
// honest files that differ as little as can be.

const codeOf = async (make: Case[2], name: string): Promise<string> => {
  const found = await inspect(await make(), name);
  return 'bad' in found ? found.bad.reason : found.mediaType;
};

/** A PDF whose plain parts hold one object more. */
const pdfWith = async (object: string): Promise<Buffer> => {
  const whole = (await pdf('Note', false)).toString('latin1');
  return Buffer.from(whole.replace('startxref', `99 0 obj\n${object}\nendobj\nstartxref`), 'latin1');
};
const objectStream = (inside: string): string =>
  `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${deflateSync(Buffer.from(inside)).toString('latin1')}\nendstream`;

const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
const attributes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ');
const billionLaughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
const remoteImage = relationship('image', 'https://example.org/pixel.png', 'External');

const accepted: readonly Case[] = [
  ['a PDF', 'note.pdf', () => pdf()],
  ['a PDF with plain objects', 'note.pdf', () => pdf('Note', false)],
  ['a PDF that opens at a page', 'note.pdf', () => pdfWith('<< /OpenAction [3 0 R /Fit] >>')],
  ['a text of Word', 'note.docx', () => docx()],
  [
    'a text of Word with a link to be followed',
    'note.docx',
    () => docx({ links: relationship('hyperlink', 'https://www.un.org/', 'External') }),
  ],
  ['a sheet of Excel', 'table.xlsx', xlsx],
  ['slides of PowerPoint', 'talk.pptx', pptx],
  ['an open text', 'note.odt', () => odf('text')],
  ['an open sheet', 'table.ods', () => odf('spreadsheet')],
  [
    'an open text with a picture of its own',
    'note.odt',
    () => odf('text', '<draw:image xlink:href="Pictures/1.png"/>', [['Pictures/1.png', png()]]),
  ],
  ['a PNG', 'scan.png', png],
  ['a JPEG', 'scan.jpg', jpeg],
  ['a text', 'note.txt', () => text('Note verbale\nملاحظة شفوية\n')],
  ['a table', 'table.csv', () => text('a,b\n1,2\n')],
  ['XML', 'act.xml', () => text('<?xml version="1.0"?><akomaNtoso><act/></akomaNtoso>')],
  ['XML as deep as it may be', 'act.xml', () => text(nested(200))],
];

const refused: Readonly<Record<string, readonly Case[]>> = {
  empty: [['nothing', 'note.pdf', () => Buffer.alloc(0)]],
  'too-large': [['a text of five megabytes', 'note.txt', () => Buffer.alloc(5 * 1024 * 1024, 'a')]],
  'type-not-taken': [
    ['a program', 'note.pdf', () => Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
    ['a page', 'note.txt', () => text('<!DOCTYPE html><script>alert(1)</script>')],
    ['a drawing that runs', 'note.xml', () => text('<svg onload="alert(1)"/>')],
    ['a text that is no UTF-8', 'note.txt', () => Buffer.from([0x4e, 0xff, 0xfe, 0x41])],
    ['an honest text under a name that is not taken', 'note.html', () => text('Note')],
    ['an archive that is no document', 'note.docx', () => zip([['a.txt', text('a')]])],
    [
      'a file of Word of before 2007',
      'note.doc',
      () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1____', 'latin1'),
    ],
  ],
  'type-differs': [
    ['a PDF as a text of Word', 'note.docx', () => pdf()],
    ['a sheet as a text', 'note.docx', xlsx],
    ['a picture as another', 'scan.png', jpeg],
    ['XML as a text', 'note.txt', () => text('<a/>')],
  ],
  damaged: [
    ['a PDF that was cut off', 'note.pdf', async () => (await pdf()).subarray(0, 400)],
    ['a PNG that was cut off', 'scan.png', () => png().subarray(0, 40)],
    ['a JPEG that was cut off', 'scan.jpg', () => jpeg().subarray(0, -2)],
    ['an archive that was cut off', 'note.docx', () => docx().subarray(0, -30)],
    ['XML that is not well formed', 'act.xml', () => text('<a><b></a>')],
  ],
  macros: [
    [
      'a project of macros',
      'note.docx',
      () => docx({ more: [['word/vbaProject.bin', text('Sub AutoOpen()')]] }),
    ],
    [
      'a type with macros under a plain name',
      'note.docx',
      () => docx({ main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    [
      'macros of an open text',
      'note.odt',
      () => odf('text', '', [['Basic/Standard/Module1.xml', text('<a/>')]]),
    ],
    ['a script that an open text starts', 'note.odt', () => odf('text', '<script:event-listener/>')],
  ],
  encrypted: [
    ['a PDF', 'note.pdf', () => pdfWith('<< /Encrypt 5 0 R >>')],
    [
      'an office file',
      'note.docx',
      () =>
        Buffer.concat([
          Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
    ],
    [
      'an entry',
      'note.docx',
      () => listing(docx(), 'word/document.xml', (header) => header.writeUInt16LE(0x0801, 8)),
    ],
    [
      'an open text',
      'note.odt',
      () => odf('text', '', [['META-INF/manifest.xml', text('<m><manifest:encryption-data/></m>')]]),
    ],
  ],
  'xml-doctype': [
    ['entities that grow', 'act.xml', () => text(billionLaughs)],
    [
      'an entity that fetches',
      'act.xml',
      () => text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    ],
    [
      'entities inside a text of Word',
      'note.docx',
      () => docx({ more: [['word/styles.xml', text(billionLaughs)]] }),
    ],
    [
      'entities inside an open text',
      'note.odt',
      () => odf('text', '', [['styles.xml', text(billionLaughs)]]),
    ],
    [
      'entities in another encoding',
      'note.docx',
      () =>
        docx({
          more: [
            [
              'word/styles.xml',
              Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(billionLaughs, 'utf16le')]),
            ],
          ],
        }),
    ],
  ],
  'xml-bomb': [
    ['elements without end', 'act.xml', () => text(nested(201))],
    ['attributes without end', 'act.xml', () => text(`<a ${attributes(201)}/>`)],
    ['elements without end in a sheet', 'note.docx', () => docx({ body: nested(300) })],
  ],
  'reaches-outside': [
    [
      'a template from elsewhere',
      'note.docx',
      () => docx({ links: relationship('attachedTemplate', 'https://example.org/a.dotm', 'External') }),
    ],
    ['a picture from elsewhere', 'note.docx', () => docx({ links: remoteImage })],
    [
      'a picture from elsewhere, told in capitals',
      'note.docx',
      () => docx({ links: remoteImage.replace('External', 'EXTERNAL') }),
    ],
    [
      'a link to a file of the house',
      'note.docx',
      () => docx({ links: relationship('hyperlink', 'file://server/share', 'External') }),
    ],
    [
      'a picture of an open text from elsewhere',
      'note.odt',
      () => odf('text', '<draw:image xlink:href="https://example.org/pixel.png"/>'),
    ],
  ],
  'pdf-script': [
    ['a script', 'note.pdf', () => pdfWith('<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['a script under a spelled name', 'note.pdf', () => pdfWith('<< /S /J#61vaScript >>')],
    [
      'a script in a compressed stream of objects',
      'note.pdf',
      () => pdfWith(objectStream('1 0 << /S /JavaScript >>')),
    ],
  ],
  'pdf-launch': [
    ['a program to be started', 'note.pdf', () => pdfWith('<< /S /Launch /F (cmd.exe) >>')],
    ['an act when a page opens', 'note.pdf', () => pdfWith('<< /AA << /O 5 0 R >> >>')],
    ['a form that sends itself', 'note.pdf', () => pdfWith('<< /S /SubmitForm >>')],
  ],
  'pdf-attachment': [['a file in the file', 'note.pdf', () => pdfWith('<< /Type /EmbeddedFile >>')]],
  bomb: [
    [
      'a stream of a PDF',
      'note.pdf',
      () =>
        pdfWith(
          `<< /Filter /FlateDecode >>\nstream\n${deflateSync(Buffer.alloc(70 * 1024 * 1024)).toString('latin1')}\nendstream`,
        ),
    ],
  ],
  'two-files': [
    [
      'a PDF that does not begin at the beginning',
      'note.txt',
      async () => Buffer.concat([text('hello\n'), await pdf()]),
    ],
    ['a PDF with an archive behind it', 'note.pdf', async () => Buffer.concat([await pdf(), docx()])],
    ['a PNG with an archive behind it', 'scan.png', () => Buffer.concat([png(), docx()])],
    ['a JPEG with a page behind it', 'scan.jpg', () => Buffer.concat([jpeg(), text('<script>')])],
  ],
};

describe('a file is judged by its bytes', () => {
  it.each(accepted)('%s is taken', async (_what, name, make) => {
    expect(mediaTypes.map(({ mediaType }) => mediaType)).toContain(await codeOf(make, name));
  });

  it('has an honest file of every kind that is taken', async () => {
    const found = await Promise.all(accepted.map(([, name, make]) => codeOf(make, name)));
    expect([...new Set(found)].sort()).toEqual(mediaTypes.map(({ mediaType }) => mediaType).sort());
  });

  for (const [code, cases] of [...Object.entries(refused), ...Object.entries(hostileArchives)]) {
    it.each(cases)(`%s is refused as ${code}`, async (_what, name, make) => {
      expect(await codeOf(make, name)).toBe(code);
    });
  }
});
