import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Upload } from '../../platform/contract.ts';
import { pageOf } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { readsReadings } from '../acts.ts';
import { notYours } from '../refusals.ts';
import { existingDocument } from './get-document.ts';
import { listReadingsOf, listReadingsOfCopy } from './reading-store.ts';

type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** Who opened a document, the latest first: for CTED, and for the State whose document it is. */
export async function listReadings(db: ActorDb, actor: Actor, documentId: string, { after, limit }: Page) {
  const document = await existingDocument(db, documentId);
  if (!readsReadings(actor, document)) throw new Refused(notYours());
  const found = await listReadingsOf(db, documentId, { after, limit: limit + 1 });
  return pageOf(found, limit, (row): [string, string] => [row.readAt, row.readingId]);
}

/** Whose a copy was, by its hash alone; what was sent to find out is not kept. */
export async function traceCopy(db: ActorDb, { sha256 }: Upload) {
  return { sha256, readings: await listReadingsOfCopy(db, sha256) };
}
