import { sql } from 'kysely';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { DocumentClass } from '../../documents/acts.ts';
import type { Titles } from '../../documents/contract.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

type NewDocument = {
  readonly documentId: string;
  readonly training: boolean;
  readonly type: string;
  readonly class: DocumentClass;
  readonly titles: z.output<typeof Titles>;
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

/** From here on nobody else changes the document until the end of the transaction. */
export async function lockDocument(db: ActorDb, documentId: string): Promise<void> {
  await db
    .selectFrom('document')
    .select('document_id')
    .where('document_id', '=', documentId)
    .forUpdate()
    .execute();
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
  readonly titles: z.output<typeof Titles>;
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
