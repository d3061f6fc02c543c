import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  type DocumentWorld,
  documentWorld,
  type Filed,
  today,
} from '../../../tools/test/worlds/document-world.ts';
import { docx, text } from '../../../tools/test/worlds/files.ts';
import { as } from '../../../tools/test/worlds/small-world.ts';
import { readArchive } from '../../formats/server/inspect/archive.ts';
import { findDocuments } from './find-documents.ts';
import { getDocument } from './get-document.ts';
import { listReadings, traceCopy } from './readings.ts';
import { exportDocuments, listDocuments } from './register.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await documentWorld();
});
afterAll(() => world.database.drop());

const read = (actor: ReturnType<typeof as>, { documentId }: Filed) =>
  world.acting(actor, (db) => getDocument(db, actor, documentId));
const asked = { training: true, sort: 'dated', direction: 'down' } as const;

describe('reading a document', () => {
  it('[D-033] is noted with every opening and download, and a delegation of the Committee has all of its files', async () => {
    const filed = await world.filed(as('expert'));
    const copy = await world.opened(as('member'), filed, 'opened');
    expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await world.opened(as('member'), filed, 'downloaded', '2026-03-13T17:00:00.000Z');
    await world.opened(as('XAA'), filed, 'printed', '2026-03-13T18:00:00.000Z');

    for (const actor of [as('expert'), as('XAA')]) {
      const { rows } = await world.acting(actor, (db) =>
        listReadings(db, actor, filed.documentId, { limit: 10 }),
      );
      expect(rows.map(({ kind, functionId }) => [kind, functionId])).toEqual([
        ['printed', 'access.permanent-mission'],
        ['downloaded', 'access.committee-member'],
        ['opened', 'access.committee-member'],
      ]);
    }
  });

  it('is not there for another State, in any way it could ask', async () => {
    const filed = await world.filed(as('expert'), { titles: { en: 'Quiet words' } });
    const other = as('XAB');
    expect(await refusalOf(read(other, filed))).toBe('documents.not-found');
    expect(await refusalOf(world.opened(other, filed))).toBe('documents.not-found');
    const readings = world.acting(other, (db) => listReadings(db, other, filed.documentId, { limit: 10 }));
    expect(await refusalOf(readings)).toBe('documents.not-found');
    const found = (actor: typeof other) =>
      world.acting(actor, async (db) => ({
        search: (await findDocuments(db, actor, 'Quiet', 5)).count,
        list: (await listDocuments(db, actor, { ...asked, search: 'Quiet' }, { limit: 5 })).count,
        table: (await exportDocuments(db, actor, { ...asked, search: 'Quiet' }, today)).text.includes(
          'Quiet',
        ),
      }));
    expect(await found(other)).toEqual({ search: 0, list: 0, table: false });
    expect(await found(as('XAA'))).toEqual({ search: 1, list: 1, table: true });
  });

  it('[D-041] is refused to everybody when the file on the disk is no longer what was filed', async () => {
    const bytes = text('The words as they were sent.\n');
    const filed = await world.filed(as('expert'), { class: 'general' }, bytes, 'note.txt');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { rows } = await world.database.admin.query<{ file_name: string }>(
      'select file_name from document_version where sha256 = $1',
      [sha256],
    );
    expect(rows).toEqual([{ file_name: 'note.txt' }]);
    expect((await world.opened(as('public'), filed)).bytes).toEqual(bytes);
    await tamper(sha256, 'The words as they were changed');
    for (const who of ['public', 'expert'] as const) {
      expect(await refusalOf(world.opened(as(who), filed))).toBe('documents.changed-on-disk');
    }
  });
});

/** Lays other bytes under the name of those that were filed. */
async function tamper(sha256: string, words: string): Promise<void> {
  const { blobs } = world.database;
  const other = await blobs.receive(Readable.from([text(words)]), 1000);
  await blobs.keep({ ...other!, sha256 });
}

describe('the mark of a copy', () => {
  it('[D-039] tells reader and time on every page of a PDF, and whose a copy was is found by it', async () => {
    const filed = await world.filed(as('expert'));
    const [one, two] = [await world.opened(as('XAA'), filed), await world.opened(as('chair'), filed)];
    expect(one.bytes.equals(two.bytes)).toBe(false);
    expect(one.fileName).toMatch(/^note\.copy-[0-9a-f]{8}\.pdf$/);
    expect(await wordsOf(one.bytes)).toContain(
      'Permanent Mission, XAA - 2026-03-13 16:00 UTC - CTC/TRAINING/2026/',
    );
    expect(await wordsOf(two.bytes)).toContain('Chair');

    const sha256 = createHash('sha256').update(one.bytes).digest('hex');
    const traced = await world.acting(as('expert'), (db) =>
      traceCopy(db, { sha256, bytes: one.bytes.length, path: '' }),
    );
    expect(traced.readings).toMatchObject([
      {
        functionId: 'access.permanent-mission',
        stateCode: 'XAA',
        documentId: filed.documentId,
        marked: true,
      },
    ]);
  });

  it('is a property of an office file, which stays a file that is taken', async () => {
    const filed = await world.filed(as('expert'), {}, docx(), 'draft.docx');
    const copy = await world.opened(as('XAA'), filed);
    const archive = await readArchive(Buffer.from(copy.bytes));
    if ('reason' in archive) throw new Error(archive.reason);
    expect(archive.parts.get('docProps/custom.xml')?.toString()).toContain('Permanent Mission, XAA');
    expect(archive.parts.get('[Content_Types].xml')?.toString()).toContain('/docProps/custom.xml');
    await world.sent(as('expert'), Buffer.from(copy.bytes), 'again.docx');
    const again = await world.filed(as('expert'), {}, Buffer.from(copy.bytes), 'again.docx');
    const twice = await readArchive(Buffer.from((await world.opened(as('chair'), again)).bytes));
    const properties = 'parts' in twice ? twice.parts.get('docProps/custom.xml')?.toString() : '';
    expect(properties).toMatch(/name="Copy 2".*name="Copy 3"/s);
  });

  it('is in the name alone of a text, and nowhere on what is for everybody', async () => {
    const bytes = text('A note.\n');
    const note = await world.filed(as('expert'), {}, bytes, 'note.txt');
    const copy = await world.opened(as('XAA'), note);
    expect(copy.bytes).toEqual(bytes);
    expect(copy.fileName).toMatch(/^note\.copy-[0-9a-f]{8}\.txt$/);
    const open = await world.filed(as('expert'), { class: 'general' }, bytes, 'note.txt');
    expect((await world.opened(as('public'), open)).fileName).toBe('note.txt');
  });
});

/** All text of a PDF that pdf-lib wrote, where letters stand as numbers. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes);
  const streams = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  const content = streams.map((stream) =>
    Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'),
  );
  const hexes = content.join('\n').matchAll(/<([0-9A-Fa-f]+)> Tj/g);
  return [...hexes].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1')).join('\n');
}
