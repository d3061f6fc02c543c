import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pdf } from '../../../tools/test/worlds/files.ts';
import { addTrainingPersons, focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../platform/server/test-database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { type Asked, type Filed, fileDocument } from './file-document.ts';
import { openEdition, type ReadingKind } from './open-edition.ts';
import { receiveUpload } from './receive-upload.ts';

// A world with two fictional States and everybody who reads documents; papers come in by the real acts.

export const today: Day = day('2026-03-13');
export const now = '2026-03-13T16:00:00.000Z';
export const fileId = randomUUID();

export function as(who: keyof typeof trainingPersons | 'XAA' | 'XAB' | 'focal point' | 'public'): Actor {
  if (who === 'public') return publicReader('en');
  if (who === 'XAA' || who === 'XAB') return { ...missionOf(who), language: 'en' };
  if (who === 'focal point') return { ...focalPointOf('XAA'), language: 'en' };
  return { ...trainingPersons[who], language: 'en' };
}

export type DocumentWorld = Awaited<ReturnType<typeof documentWorld>>;

export async function documentWorld() {
  const database: TestDatabase = await testDatabase();
  database.clock.follow(fixedClock(now, 'America/New_York'));
  const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, actor, work);
  await acting(as('administrator'), async (db) => {
    await importStates(db, [stateNamed('XAA', 'Norvale'), stateNamed('XAB', 'Quelmar')]);
    const ofStates = ['XAA', 'XAB'].flatMap((code) => [missionOf(code), focalPointOf(code)]);
    await addTrainingPersons(db, [...Object.values(trainingPersons), ...ofStates]);
  });

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
    kind: ReadingKind = 'downloaded',
    at = now,
  ) =>
    acting(actor, (db) =>
      openEdition(db, actor, { documentId, versionId, as: kind }, { now: at, blobs: database.blobs }),
    );

  return { database, acting, sent, filed, filedFrom, opened };
}

function stateNamed(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
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
