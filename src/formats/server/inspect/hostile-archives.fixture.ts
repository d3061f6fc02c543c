import { docx, openXmlParts, text } from '../../../../tools/test/worlds/files.ts';

// Archives that lie about themselves, each with the reason it is refused for. They are made here, and kept nowhere.

type Make = () => Buffer | Promise<Buffer>;
export type Case = readonly [what: string, name: string, make: Make];

export const hostileArchives: Readonly<Record<string, readonly Case[]>> = {
  bomb: [
    [
      'zeros without end',
      'note.docx',
      () => docx({ more: [['word/zeros.bin', Buffer.alloc(40 * 1024 * 1024)]] }),
    ],
    [
      'more entries than a document has',
      'note.docx',
      () => docx({ more: Array.from({ length: 2100 }, (_, at) => [`word/${at}`, text('a')] as const) }),
    ],
    [
      'more bytes than the list admits',
      'note.docx',
      () =>
        listing(docx({ more: [['word/a.bin', Buffer.alloc(3000)]] }), 'word/a.bin', (header) =>
          header.writeUInt32LE(10, 24),
        ),
    ],
  ],
  'bad-entry-name': [
    ['a way out of the folder', 'note.docx', () => docx({ more: [['../../etc/cron.d/x', text('a')]] })],
    ['a place of its own', 'note.docx', () => docx({ more: [['/etc/passwd', text('a')]] })],
    ['a drive', 'note.docx', () => docx({ more: [['C:/a', text('a')]] })],
    ['a way out in the other slash', 'note.docx', () => docx({ more: [['word\\..\\a', text('a')]] })],
    ['one name twice', 'note.docx', () => docx({ more: [['word/document.xml', text('<a/>')]] })],
    [
      'one name twice but for its case',
      'note.docx',
      () => docx({ more: [['word/Document.xml', text('<a/>')]] }),
    ],
    [
      'another name beside the bytes',
      'note.docx',
      () =>
        listing(docx({ more: [['word/a.xml', text('<a/>')]] }), 'word/a.xml', (header) =>
          header.write('word/b.xml', 46),
        ),
    ],
  ],
  'link-inside': [
    [
      'a symbolic link',
      'note.docx',
      () =>
        listing(docx({ more: [['word/link', text('/etc/passwd')]] }), 'word/link', (header) =>
          header.writeUInt32LE((0o120777 << 16) >>> 0, 38),
        ),
    ],
  ],
  'entries-overlap': [
    ['two entries over the same bytes', 'note.docx', () => overlapping()],
    ['bytes before the archive', 'note.docx', () => listingShifted()],
  ],
  'archive-inside': [
    ['an archive in the archive', 'note.docx', () => docx({ more: [['word/media/1.png', docx()]] })],
    [
      'a packed file',
      'note.docx',
      () => docx({ more: [['word/media/1.png', Buffer.from('\x1f\x8b\x08', 'latin1')]] }),
    ],
    [
      'an embedded object',
      'note.docx',
      () => docx({ more: [['word/embeddings/oleObject1.bin', text('a')]] }),
    ],
  ],
  'two-files': [['an archive with a page behind it', 'note.docx', () => withComment()]],
};

/** Changes what the list at the end of an archive says of an entry. */
export const listing = (archive: Buffer, name: string, change: (header: Buffer) => void): Buffer => {
  const copy = Buffer.from(archive);
  for (
    let at = copy.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const length = copy.readUInt16LE(at + 28);
    if (copy.subarray(at + 46, at + 46 + length).toString() === name) change(copy.subarray(at));
  }
  return copy;
};

function overlapping(): Buffer {
  const whole = docx({
    more: [
      ['word/a.bin', text('a')],
      ['word/b.bin', text('b')],
    ],
  });
  return listing(whole, 'word/b.bin', (header) => header.writeUInt32LE(offsetOf(whole, 'word/a.bin'), 42));
}

const offsetOf = (archive: Buffer, name: string): number => {
  let offset = 0;
  listing(archive, name, (header) => {
    offset = header.readUInt32LE(42);
  });
  return offset;
};

/** An archive whose first entry does not lie at the beginning, with every place told right. */
function listingShifted(): Buffer {
  const extra = text('PK__MZ');
  const whole = Buffer.concat([extra, docx()]);
  for (const [name] of openXmlParts()) {
    const shifted = listing(whole, name, (header) =>
      header.writeUInt32LE(header.readUInt32LE(42) + extra.length, 42),
    );
    shifted.copy(whole);
  }
  whole.writeUInt32LE(whole.readUInt32LE(whole.length - 6) + extra.length, whole.length - 6);
  return whole;
}

function withComment(): Buffer {
  const whole = Buffer.concat([docx(), text('<script>')]);
  whole.writeUInt16LE('<script>'.length, whole.length - '<script>'.length - 2);
  return whole;
}
