import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';

/** Editions of documents, by language, the latest first. */
export async function listEditions(db: ActorDb, documentIds: readonly string[]) {
  if (documentIds.length === 0) return [];
  const rows = await db
    .selectFrom('document_version')
    .select(['version_id as versionId', 'document_id as documentId', 'language', 'number', 'sha256'])
    .select(['media_type as mediaType', 'bytes', 'file_name as fileName', 'filed_at as filedAt'])
    .select(['superseded_by as supersededBy', 'superseded_at as supersededAt'])
    .where('document_id', 'in', [...documentIds])
    .orderBy('language')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    language: row.language as Language,
    currentId:
      rows.find(
        (one) => one.documentId === row.documentId && one.language === row.language && !one.supersededBy,
      )?.versionId ?? row.versionId,
  }));
}
