import type { ActorDb } from '../../database/server/with-actor.ts';
import type { DocumentClass } from '../classes.ts';
import type { Titles } from './words.ts';

// Nowhere below is there a filter on the reader: row-level security has removed what they may not see (../policy.sql).

export type DocumentRecord = Awaited<ReturnType<typeof findDocument>> & object;

/** A document with everything said of it; undefined when there is none for this reader. */
export async function findDocument(db: ActorDb, documentId: string) {
  const row = await documents(db).where('document_id', '=', documentId).executeTakeFirst();
  return row && { ...row, class: row.class as DocumentClass, titles: row.titles as Titles };
}

export function documents(db: ActorDb) {
  return db
    .selectFrom('document')
    .select(['document_id as documentId', 'training', 'type', 'class', 'titles'])
    .select(['original_language as originalLanguage', 'symbol', 'temporary_number as temporaryNumber'])
    .select(['dated_on as datedOn', 'issued_by as issuedBy', 'state_code as stateCode', 'file_id as fileId'])
    .select(['withdrawn_on as withdrawnOn', 'withdrawn_because as withdrawnBecause', 'version']);
}
