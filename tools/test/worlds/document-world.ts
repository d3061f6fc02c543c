import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type TestDatabase, testDatabase } from '../../../src/database/server/database.fixture.ts';
import { openEdition } from '../../../src/documents/server/index.ts';
import { fileDocument, receiveUpload } from '../../../src/filing/server/index.ts';
import type { Actor } from '../../../src/platform/actor.ts';
import { type Day, day } from '../../../src/procedure/calendar.ts';
import { pdf } from './files.ts';
import { smallWorld } from './small-world.ts';

// A world with two fictional States and everybody who reads documents; papers come in by the real acts.

export const today: Day = day('2026-03-13');
export const now = '2026-03-13T16:00:00.000Z';
export const fileId = randomUUID();

export type DocumentWorld = Awaited<ReturnType<typeof documentWorld>>;
type Asked = Parameters<typeof fileDocument>[2];
export type Filed = Awaited<ReturnType<typeof fileDocument>>;
type Opened = Parameters<typeof openEdition>[2];

export async function documentWorld() {
  const database = await testDatabase();
  const { acting } = await smallWorld(database, today);

  /** Bytes come in and are judged, as from a page. */
  async function sent(actor: Actor, bytes: Buffer, name = 'note.pdf', at = now) {
    const upload = await database.blobs.receive(Readable.from([bytes]), 64 * 1024 * 1024);
    if (!upload) throw new Error('a file of a test is short');
    return acting(actor, (db) =>
      receiveUpload(db, actor, { upload, name }, { now: at, blobs: database.blobs }),
    ).finally(() => database.blobs.discard(upload));
  }

  async function filed(
    actor: Actor,
    more: Partial<Asked> = {},
    bytes?: Buffer,
    name?: string,
  ): Promise<Filed> {
    const { uploadId } = await sent(actor, bytes ?? (await pdf()), name);
    return filedFrom(actor, uploadId, more);
  }

  function filedFrom(actor: Actor, uploadId: string, more: Partial<Asked> = {}): Promise<Filed> {
    return acting(actor, (db) => fileDocument(db, actor, { ...paper, uploadId, ...more }, given(database)));
  }

  const opened = (
    actor: Actor,
    { documentId, versionId }: Filed,
    kind: Opened['as'] = 'downloaded',
    at = now,
  ) =>
    acting(actor, (db) =>
      openEdition(db, actor, { documentId, versionId, as: kind }, { now: at, blobs: database.blobs }),
    );

  return { database, acting, sent, filed, filedFrom, opened };
}

const given = ({ mayHoldRealFiles, mode }: TestDatabase) => ({ today, now, mayHoldRealFiles, mode });

const paper = {
  type: 'note-verbale',
  class: 'committee-cted-and-state',
  titles: { en: 'Note verbale on the draft report' },
  language: 'en',
  originalLanguage: 'en',
  datedOn: today,
  issuedBy: 'state',
  stateCode: 'XAA',
} as const;
