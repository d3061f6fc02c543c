import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { filingContract } from '../contract.ts';
import { fileDocument } from './file-document.ts';
import { addEdition, changeDocument, withdrawDocument } from './keep-document.ts';
import { receiveUpload } from './receive-upload.ts';

export function filingHandlers({
  blobs,
  mayHoldRealFiles,
  mode,
}: Pick<Database, 'blobs' | 'mayHoldRealFiles' | 'mode'>): Handlers<typeof filingContract> {
  return {
    sendFile: ({ db, actor, now, query, upload }) =>
      receiveUpload(db, actor, { upload, name: query.name }, { now, blobs }),
    fileDocument: ({ db, actor, today, now, body }) =>
      fileDocument(db, actor, body, { today, now, mayHoldRealFiles, mode }),
    addEdition: ({ db, actor, today, now, params, body }) =>
      addEdition(db, actor, params.documentId, body, { today, now }),
    changeDocument: ({ db, actor, today, now, params, body }) =>
      changeDocument(db, actor, params.documentId, body, { today, now }),
    withdrawDocument: ({ db, actor, today, now, params, body }) =>
      withdrawDocument(db, actor, params.documentId, body, { today, now }),
  };
}
