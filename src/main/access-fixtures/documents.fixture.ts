import type { documentsContract } from '../../documents/contract.ts';
import { aFile, filed, kept, ofState } from './filing.fixture.ts';
import type { Fixture, Fixtures, World } from './fixture.fixture.ts';

export const toAll: Fixture = { resource: 'documents-general', send: () => ({ query: { training: true } }) };
const onFile = (world: World) => world.prepared('document', () => filed(world));

export const documentsFixtures: Fixtures<typeof documentsContract> = {
  listDocuments: toAll,
  exportDocuments: toAll,
  getDocument: {
    ...ofState,
    send: async (world) => ({ params: { documentId: (await onFile(world)).documentId } }),
  },
  openEdition: {
    ...ofState,
    send: async (world) => {
      const { documentId, versionId } = await onFile(world);
      return { params: { documentId, versionId } };
    },
  },
  listReadings: {
    resource: 'reading-log',
    send: async (world) => ({ params: { documentId: (await onFile(world)).documentId } }),
  },
  traceCopy: { ...kept, send: () => ({ bytes: aFile().bytes, type: 'application/octet-stream' }) },
};
