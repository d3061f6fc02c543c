import { randomUUID } from 'node:crypto';
import type { filingContract } from '../../filing/contract.ts';
import type { Asker, Fixtures, World } from './fixture.fixture.ts';

export const ofState = { resource: 'documents-committee-cted-and-state' } as const;
export const kept = { resource: 'documents-committee-cted-and-state', needs: 'edit' } as const;

/** A file of words of its own, so that no two are the same. */
export const aFile = () => ({
  query: { name: 'note.txt' },
  bytes: Buffer.from(`Training note ${randomUUID()}`, 'utf8'),
  type: 'application/octet-stream',
});

export const paper = (world: World, uploadId: string) => ({
  uploadId,
  type: 'note-verbale',
  class: 'committee-cted-and-state',
  titles: { en: 'Training note' },
  language: 'en',
  originalLanguage: 'en',
  datedOn: world.today,
  issuedBy: 'state',
  stateCode: world.stateCode,
  fileId: world.fileId,
  key: randomUUID(),
});

/** A file that was sent by this reader; by CTED for readers who send none. */
export async function sent(world: World, asker: Asker): Promise<string> {
  const own = await world.as(asker, 'sendFile', aFile());
  if (own.status < 300) return own.data.uploadId;
  return (await world.ask('cted', 'sendFile', aFile())).data.uploadId;
}

export async function filed(world: World): Promise<{ documentId: string; versionId: string }> {
  const { data } = await world.ask('cted', 'sendFile', aFile());
  return (await world.ask('cted', 'fileDocument', { body: paper(world, data.uploadId) })).data;
}

async function changing(world: World, body: (document: { documentId: string }) => object) {
  const { documentId } = await filed(world);
  const { data } = await world.ask('cted', 'getDocument', { params: { documentId } });
  return { params: { documentId }, body: { ...body(data), version: data.version, key: randomUUID() } };
}

export const filingFixtures: Fixtures<typeof filingContract> = {
  sendFile: { resource: 'document-uploads', send: aFile },
  fileDocument: {
    ...ofState,
    needs: 'enter',
    send: async (world, asker) => ({ body: paper(world, await sent(world, asker)) }),
  },
  addEdition: {
    ...kept,
    send: async (world, asker) => {
      const uploadId = await sent(world, asker);
      return changing(world, () => ({ uploadId, language: 'fr' }));
    },
  },
  changeDocument: {
    ...kept,
    send: (world) =>
      changing(world, () => ({
        type: 'note-verbale',
        class: 'committee-cted-and-state',
        titles: { en: 'Training note, renamed' },
        datedOn: world.today,
      })),
  },
  withdrawDocument: { ...kept, send: (world) => changing(world, () => ({ reason: 'Training reason' })) },
};
