import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

export type UploadRow = {
  readonly uploadId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly fileName: string;
};

type NewUpload = UploadRow & {
  readonly personId: string;
  readonly receivedAt: Instant;
  readonly expiresAt: Instant;
};

export async function insertUpload(db: ActorDb, given: NewUpload): Promise<void> {
  await db
    .insertInto('document_upload')
    .values({
      upload_id: given.uploadId,
      person_id: given.personId,
      sha256: given.sha256,
      media_type: given.mediaType,
      bytes: given.bytes,
      file_name: given.fileName,
      received_at: given.receivedAt,
      expires_at: given.expiresAt,
    })
    .execute();
}

/** Takes an upload for filing: from then on it is no upload any more. Undefined when there is none of one's own, or no longer. */
export async function takeUpload(
  db: ActorDb,
  uploadId: string,
  now: Instant,
): Promise<UploadRow | undefined> {
  return db
    .deleteFrom('document_upload')
    .where('upload_id', '=', uploadId)
    .where('expires_at', '>', now)
    .returning([
      'upload_id as uploadId',
      'sha256',
      'media_type as mediaType',
      'bytes',
      'file_name as fileName',
    ])
    .executeTakeFirst();
}

/** Forgets the uploads nobody filed in time, and says how many there were. */
export async function deleteExpired(db: ActorDb, now: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('document_upload')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Hashes that an edition or an upload still refers to, out of these. */
export async function listReferred(db: ActorDb, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const editions = await db
    .selectFrom('document_version')
    .select('sha256')
    .where('sha256', 'in', [...hashes])
    .union(
      db
        .selectFrom('document_upload')
        .select('sha256')
        .where('sha256', 'in', [...hashes]),
    )
    .execute();
  return new Set(editions.map(({ sha256 }) => sha256));
}
