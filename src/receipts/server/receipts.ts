import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { functionOf } from '../../documents/server/index.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { pageOf } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { Receipt } from '../contract.ts';
import { receiptNotFound } from '../refusals.ts';
import { receiptQueue } from './queues.ts';
import { digestOfText, readReceipt, receiptText, receiptWords } from './receipt-text.ts';

type ForAct = {
  readonly stateCode: string;
  readonly fileId: string;
  readonly event: string;
  readonly on: Day;
  readonly entry: { readonly id: string; readonly hash: string };
  /** The paper the act came on; null when the State acted here itself. */
  readonly paper: { readonly documentId: string; readonly sha256: string } | null;
  readonly language: Language;
  readonly now: Instant;
};

/** Gives a State the receipt for an act of its own, whether it acted here or CTED entered its paper. */
export async function giveReceipt(
  db: ActorDb,
  actor: Actor,
  act: ForAct,
): Promise<{ readonly receiptId: string }> {
  const facts = {
    receiptId: randomUUID(),
    stateCode: act.stateCode,
    fileId: act.fileId,
    event: act.event,
    receivedOn: act.on,
    enteredAs: (await functionOf(db, actor.personId)) ?? actor.audience,
    onPaper: act.paper !== null,
    documentSha256: act.paper?.sha256 ?? null,
    entryId: act.entry.id,
    entryHash: act.entry.hash,
    issuedAt: act.now,
  };
  await db
    .insertInto('document_receipt')
    .values({
      receipt_id: facts.receiptId,
      entry_id: facts.entryId,
      entry_hash: facts.entryHash,
      state_code: facts.stateCode,
      file_id: facts.fileId,
      event: facts.event,
      received_on: facts.receivedOn,
      entered_as: facts.enteredAs,
      on_paper: facts.onPaper,
      document_id: act.paper?.documentId ?? null,
      document_sha256: facts.documentSha256,
      language: act.language,
      issued_at: facts.issuedAt,
      text_sha256: digestOfText(receiptText(facts)),
    })
    .execute();
  const { receiptId } = facts;
  await enqueue(db, { queue: receiptQueue, payload: { receiptId }, dedupeKey: `receipt:${receiptId}` });
  return { receiptId };
}

type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };
type Filter = Page & { readonly file?: string | undefined };

/** Receipts that were given, the latest first; a State has its own. */
export async function listReceipts(db: ActorDb, actor: Actor, { file, after, limit }: Filter) {
  const found = await receipts(db)
    .$if(file !== undefined, (query) => query.where('file_id', '=', file ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(issued_at, receipt_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('issued_at', 'desc')
    .orderBy('receipt_id', 'desc')
    .limit(limit + 1)
    .execute();
  const names = await listStateNames(
    db,
    actor.language,
    found.map(({ stateCode }) => stateCode),
  );
  const { rows, next } = pageOf(found, limit, (row): [string, string] => [row.issuedAt, row.receiptId]);
  return {
    rows: rows.map((row) => ({
      ...row,
      language: row.language as Language,
      stateName: names.get(row.stateCode) ?? row.stateCode,
    })),
    next,
  };
}

/** One receipt, in the language it was given in and as the text that can be checked. */
export async function getReceipt(db: ActorDb, receiptId: string): Promise<Receipt> {
  const row = await receipts(db).where('receipt_id', '=', receiptId).executeTakeFirst();
  if (!row) throw new Refused(receiptNotFound());
  const language = row.language as Language;
  const names = await listStateNames(db, language, [row.stateCode]);
  const stateName = names.get(row.stateCode) ?? row.stateCode;
  return {
    ...row,
    language,
    stateName,
    text: receiptText(row),
    words: receiptWords(row, language, stateName),
  };
}

/** Whether this text is a receipt that was given here and whose line still stands. Says nothing else. */
export async function isGenuine(db: ActorDb, pasted: string): Promise<boolean> {
  const receipt = readReceipt(pasted);
  if (!receipt) return false;
  const { rows } = await sql<{ genuine: boolean }>`
    select app.receipt_is_genuine(${receipt.receiptId}::uuid, ${receipt.digest}) as genuine`.execute(db);
  return rows[0]?.genuine === true;
}

function receipts(db: ActorDb) {
  return db
    .selectFrom('document_receipt')
    .select([
      'receipt_id as receiptId',
      'entry_id as entryId',
      'entry_hash as entryHash',
      'event',
      'language',
    ])
    .select([
      'state_code as stateCode',
      'file_id as fileId',
      'received_on as receivedOn',
      'issued_at as issuedAt',
    ])
    .select(['entered_as as enteredAs', 'on_paper as onPaper', 'document_id as documentId'])
    .select('document_sha256 as documentSha256');
}
