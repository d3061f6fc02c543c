import type { ActorDb } from '../../database/server/with-actor.ts';
import { listEditions } from '../../documents/server/index.ts';
import type { Language } from '../../platform/language.ts';
import type { Instant } from '../../procedure/calendar.ts';

type NewEdition = {
  readonly versionId: string;
  readonly documentId: string;
  readonly language: Language;
  readonly upload: {
    readonly sha256: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly fileName: string;
  };
  readonly filedBy: string;
  readonly filedAt: Instant;
};

/** Puts an edition at the end of the chain of its language; the one before is superseded by it and stays. */
export async function insertEdition(db: ActorDb, given: NewEdition): Promise<void> {
  const { versionId, documentId, language, upload } = given;
  const before = (await listEditions(db, [documentId])).find((one) => one.language === language);
  await db
    .insertInto('document_version')
    .values({
      version_id: versionId,
      document_id: documentId,
      language,
      number: (before?.number ?? 0) + 1,
      sha256: upload.sha256,
      media_type: upload.mediaType,
      bytes: upload.bytes,
      file_name: upload.fileName,
      filed_by: given.filedBy,
      filed_at: given.filedAt,
      // Written by app.bind_to_document, whatever stands here.
      class: '',
    })
    .execute();
  if (!before) return;
  await db
    .updateTable('document_version')
    .set({ superseded_by: versionId, superseded_at: given.filedAt })
    .where('version_id', '=', before.versionId)
    .execute();
}
