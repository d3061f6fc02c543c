import { sql } from 'kysely';
import type { Language } from '../../platform/language.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { DocumentClass } from '../classes.ts';
import type { DocumentFile } from '../shapes.ts';

// Nowhere below is there a filter on the reader: row-level security has removed what they may not see (../policy.sql).

type Titles = DocumentFile['titles'];

export type NewDocument = {
  readonly documentId: string;
  readonly training: boolean;
  readonly type: string;
  readonly class: DocumentClass;
  readonly titles: Titles;
  readonly originalLanguage: Language;
  readonly symbol: string | null;
  readonly temporaryNumber: string | null;
  readonly datedOn: Day;
  readonly issuedBy: string;
  readonly stateCode: string | null;
  readonly fileId: string | null;
  readonly filedBy: string;
  readonly filedAt: Instant;
};

export async function insertDocument(db: ActorDb, given: NewDocument): Promise<void> {
  await db
    .insertInto('document')
    .values({
      document_id: given.documentId,
      training: given.training,
      type: given.type,
      class: given.class,
      titles: JSON.stringify(given.titles),
      original_language: given.originalLanguage,
      symbol: given.symbol,
      temporary_number: given.temporaryNumber,
      dated_on: given.datedOn,
      issued_by: given.issuedBy,
      state_code: given.stateCode,
      file_id: given.fileId,
      filed_by: given.filedBy,
      filed_at: given.filedAt,
    })
    .execute();
}

export type DocumentRecord = Awaited<ReturnType<typeof findDocument>> & object;

/** A document with everything said of it; undefined when there is none for this reader. */
export async function findDocument(db: ActorDb, documentId: string) {
  const row = await documents(db).where('document_id', '=', documentId).executeTakeFirst();
  return row && { ...row, class: row.class as DocumentClass, titles: row.titles as Titles };
}

/** The same, and nobody else changes it until the end of the transaction. */
export async function lockDocument(db: ActorDb, documentId: string): Promise<void> {
  await db
    .selectFrom('document')
    .select('document_id')
    .where('document_id', '=', documentId)
    .forUpdate()
    .execute();
}

export function documents(db: ActorDb) {
  return db
    .selectFrom('document')
    .select(['document_id as documentId', 'training', 'type', 'class', 'titles'])
    .select(['original_language as originalLanguage', 'symbol', 'temporary_number as temporaryNumber'])
    .select(['dated_on as datedOn', 'issued_by as issuedBy', 'state_code as stateCode', 'file_id as fileId'])
    .select(['withdrawn_on as withdrawnOn', 'withdrawn_because as withdrawnBecause', 'version']);
}

export async function isSymbolTaken(db: ActorDb, symbol: string, besides: string | null): Promise<boolean> {
  const other = await db
    .selectFrom('document')
    .select('document_id')
    .where('symbol', '=', symbol)
    .$if(besides !== null, (query) => query.where('document_id', '<>', besides ?? ''))
    .executeTakeFirst();
  return other !== undefined;
}

/** The next number of the series of the year; training has a series of its own. */
export async function takeTemporaryNumber(db: ActorDb, year: number, training: boolean): Promise<string> {
  const { rows } = await sql<{ number: number }>`
    select app.next_document_number(${year}, ${training}) as number`.execute(db);
  const series = training ? 'CTC/TRAINING' : 'CTC/TEMP';
  return `${series}/${year}/${String(rows[0]?.number ?? 0).padStart(4, '0')}`;
}

export type Change = {
  readonly type: string;
  readonly class: DocumentClass;
  readonly titles: Titles;
  readonly symbol: string | null;
  readonly datedOn: Day;
};

export async function updateDocument(db: ActorDb, documentId: string, change: Change): Promise<void> {
  await db
    .updateTable('document')
    .set((expression) => ({
      type: change.type,
      class: change.class,
      titles: JSON.stringify(change.titles),
      symbol: change.symbol,
      dated_on: change.datedOn,
      version: expression('version', '+', 1),
    }))
    .where('document_id', '=', documentId)
    .execute();
}

export async function markWithdrawn(db: ActorDb, documentId: string, on: Day, reason: string): Promise<void> {
  await db
    .updateTable('document')
    .set((expression) => ({
      withdrawn_on: on,
      withdrawn_because: reason,
      version: expression('version', '+', 1),
    }))
    .where('document_id', '=', documentId)
    .execute();
}
