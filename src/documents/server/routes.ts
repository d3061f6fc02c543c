import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusedBesideRegister } from '../acts.ts';
import type { documentsContract } from '../contract.ts';
import { getDocument } from './get-document.ts';
import { openEdition } from './open-edition.ts';
import { listReadings, traceCopy } from './readings.ts';
import { exportDocuments, listDocuments } from './register.ts';

export function documentsHandlers({ blobs }: Pick<Database, 'blobs'>): Handlers<typeof documentsContract> {
  return {
    listDocuments: ({ db, actor, query: { after, limit, ...asked } }) =>
      listDocuments(db, actor, asked, { after, limit }),
    exportDocuments: ({ db, actor, today, query }) => exportDocuments(db, actor, query, today),
    getDocument: ({ db, actor, params }) => getDocument(db, actor, params.documentId),
    openEdition: ({ db, actor, now, params, query }) =>
      openEdition(db, actor, { ...params, as: query.as }, { now, blobs }),
    listReadings: ({ db, actor, params, query }) => listReadings(db, actor, params.documentId, query),
    traceCopy: async ({ db, actor, upload }) => {
      refuseIf(refusedBesideRegister(actor).trace ?? null);
      return traceCopy(db, upload);
    },
  };
}
