import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { isPaperOf, readsReadings, refusalToKeep, refusalToOpen } from '../acts.ts';
import { type DocumentClass, readersOf } from '../classes.ts';
import { documentNotFound, notThePaper, withdrawn } from '../refusals.ts';
import type { DocumentFile } from '../shapes.ts';
import { listEditions } from './edition-store.ts';
import { rowsFor } from './register.ts';
import { type DocumentRecord, findDocument } from './store.ts';

/** A document as this reader may know it; a superseded edition names the one in its place. */
export async function getDocument(db: ActorDb, actor: Actor, documentId: string): Promise<DocumentFile> {
  const document = await existingDocument(db, documentId);
  const [row] = await rowsFor(db, actor.language, [document]);
  if (!row) throw new Error('a document that was found has no row');
  const editions = await listEditions(db, [documentId]);
  const keep = refusalToKeep(actor, document);
  const open = refusalToOpen(actor, document);
  return {
    ...row,
    titles: document.titles,
    withdrawnBecause: document.withdrawnBecause,
    version: document.version,
    editions, // [D-040]
    readers: readersOf[document.class],
    readsReadings: readsReadings(actor, document),
    refused: { ...(keep && { 'add-edition': keep, change: keep, withdraw: keep }), ...(open && { open }) },
  };
}

export async function existingDocument(db: ActorDb, documentId: string): Promise<DocumentRecord> {
  const document = await findDocument(db, documentId);
  if (!document) throw new Refused(documentNotFound());
  return document;
}

/** A document on which an act of another part rests. */
export type RequiredDocument = {
  readonly documentId: string;
  readonly class: DocumentClass;
  readonly stateCode: string | null;
  readonly fileId: string | null;
  /** Symbol or temporary number. */
  readonly number: string;
  /** The hash of its latest edition in the original language, or of another where there is none in that. */
  readonly sha256: string;
};

/** The document, or the refusal that there is none this actor may read, or that it is not the paper of that State. */
export async function requireDocument(
  db: ActorDb,
  documentId: string,
  paperOf?: { readonly stateCode: string; readonly fileId: string },
): Promise<RequiredDocument> {
  const document = await existingDocument(db, documentId);
  refuseIf(document.withdrawnOn ? withdrawn(document.withdrawnOn) : null);
  refuseIf(!paperOf || isPaperOf(document, paperOf) ? null : notThePaper());

  const current = (await listEditions(db, [documentId])).filter((one) => one.supersededBy === null);
  const edition = current.find((one) => one.language === document.originalLanguage) ?? current[0];
  if (!edition) throw new Error(`document ${documentId} has no edition`);
  const { class: name, stateCode, fileId, symbol, temporaryNumber } = document;
  const number = symbol ?? temporaryNumber ?? '';
  return { documentId, class: name, stateCode, fileId, number, sha256: edition.sha256 };
}
