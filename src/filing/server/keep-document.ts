import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { refusalToKeep } from '../../documents/acts.ts';
import { existingDocument } from '../../documents/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToFile } from '../acts.ts';
import type { filingContract } from '../contract.ts';
import { noTitleInOriginal, symbolTaken, uploadNotFound } from '../refusals.ts';
import { insertEdition } from './edition-store.ts';
import { enterOfDocument } from './journal-of-documents.ts';
import { isSymbolTaken, lockDocument, markWithdrawn, updateDocument } from './store.ts';
import { takeUpload } from './upload-store.ts';

type Contract = typeof filingContract;
type Body<Act extends 'addEdition' | 'changeDocument' | 'withdrawDocument'> = Omit<
  z.output<Contract[Act]['body']>,
  'key'
>;
type Given = { readonly today: Day; readonly now: Instant };

/** Adds a language, or an edition in the place of the one before, which stays and says so. */
export async function addEdition(
  db: ActorDb,
  actor: Actor,
  documentId: string,
  asked: Body<'addEdition'>,
  given: Given,
) {
  const document = await documentToKeep(db, actor, documentId, asked.version);
  const upload = await takeUpload(db, asked.uploadId, given.now);
  if (!upload) throw new Refused(uploadNotFound());

  const versionId = randomUUID();
  const { language, title } = asked;
  const filed = { filedBy: actor.personId, filedAt: given.now };
  await insertEdition(db, { versionId, documentId, language, upload, ...filed });
  const titles = title ? { ...document.titles, [language]: title } : document.titles;
  await updateDocument(db, documentId, { ...document, titles });

  const detail = { version: versionId, sha256: upload.sha256, language };
  await enterOfDocument(db, actor, document, {
    event: 'document-edition-added',
    on: given.today,
    now: given.now,
    detail,
  });
  return { versionId, version: document.version + 1 };
}

/** Changes what is said of a document; its editions stay as they are, and follow its class. */
export async function changeDocument(
  db: ActorDb,
  actor: Actor,
  documentId: string,
  asked: Body<'changeDocument'>,
  given: Given,
) {
  const document = await documentToKeep(db, actor, documentId, asked.version);
  const { symbol = null, titles, type, datedOn } = asked;
  refuseIf(refusalToFile(actor, { ...document, class: asked.class, datedOn }, given.today));
  if (!titles[document.originalLanguage as keyof typeof titles]) throw new Refused(noTitleInOriginal());
  if (symbol && (await isSymbolTaken(db, symbol, documentId))) throw new Refused(symbolTaken(symbol));

  // A symbol once given is not taken away: what was cited by it is found by it.
  await updateDocument(db, documentId, {
    type,
    class: asked.class,
    titles,
    datedOn,
    symbol: symbol ?? document.symbol,
  });

  const detail = { was: document.class, type };
  await enterOfDocument(
    db,
    actor,
    { ...document, class: asked.class },
    { event: 'document-changed', on: given.today, now: given.now, detail },
  );
  return { version: document.version + 1 };
}

/** Withdraws a document. It stays on file, and readers see that and why it was withdrawn. */
export async function withdrawDocument(
  db: ActorDb,
  actor: Actor,
  documentId: string,
  asked: Body<'withdrawDocument'>,
  given: Given,
) {
  const document = await documentToKeep(db, actor, documentId, asked.version);
  await markWithdrawn(db, documentId, given.today, asked.reason);
  await enterOfDocument(db, actor, document, {
    event: 'document-withdrawn',
    on: given.today,
    now: given.now,
  });
  return { version: document.version + 1 };
}

async function documentToKeep(db: ActorDb, actor: Actor, documentId: string, versionSeen: number) {
  await lockDocument(db, documentId);
  const document = await existingDocument(db, documentId);
  refuseIf(refusalToKeep(actor, document));
  if (document.version !== versionSeen) throw new Refused(stale());
  return document;
}
