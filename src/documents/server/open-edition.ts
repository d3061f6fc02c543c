import { createHash, randomUUID } from 'node:crypto';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { mediaTypeOf } from '../../formats/media-types.ts';
import { type Copy, markedCopy } from '../../formats/server/mark/mark.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { hasMessage, say } from '../../platform/server/messages.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { refusalToOpen } from '../acts.ts';
import { documentNotFound, fileDamaged } from '../refusals.ts';
import { listEditions } from './edition-store.ts';
import { existingDocument } from './get-document.ts';
import { functionOf, insertReading } from './reading-store.ts';
import type { DocumentRecord } from './store.ts';

type ReadingKind = 'opened' | 'downloaded' | 'printed';
type Asked = { readonly documentId: string; readonly versionId: string; readonly as: ReadingKind };
type Given = { readonly now: Instant; readonly blobs: BlobStore };

/**
 * The file of an edition. It is hashed first, and refused when it is no longer what was filed; a restricted copy is
 * marked; and that it was given is in the log before a byte leaves the house.
 */
export async function openEdition(
  db: ActorDb,
  actor: Actor,
  { documentId, versionId, as }: Asked,
  { now, blobs }: Given,
) {
  const document = await existingDocument(db, documentId);
  const edition = (await listEditions(db, [documentId])).find((one) => one.versionId === versionId);
  if (!edition) throw new Refused(documentNotFound());
  refuseIf(refusalToOpen(actor, document));
  const bytes = await blobs.read(edition.sha256);
  if (typeof bytes === 'string') throw new Refused(fileDamaged()); // [D-041]

  const readingId = randomUUID();
  const original = { bytes, fileName: edition.fileName, mediaType: edition.mediaType };
  const copy = await copyFor(db, actor, document, original, { readingId, at: now });
  const copySha256 = createHash('sha256').update(copy.bytes).digest('hex');
  const reading = { readingId, documentId, versionId, kind: as, personId: actor.personId, readAt: now };
  await insertReading(db, { ...reading, copySha256 }); // [D-033]
  return { fileName: copy.fileName, mediaType: servedAs(edition.mediaType), bytes: copy.bytes };
}

type Line = { readonly readingId: string; readonly at: Instant };
type Original = Copy & { readonly mediaType: string };

async function copyFor(
  db: ActorDb,
  actor: Actor,
  document: DocumentRecord,
  original: Original,
  line: Line,
): Promise<Copy> {
  if (document.class === 'general') return original;
  const functionId = (await functionOf(db, actor.personId)) ?? '';
  const reader = hasMessage('en', functionId) ? say('en', functionId) : 'reader';
  const of = actor.stateCode ?? actor.organisationId;
  const number = document.symbol ?? document.temporaryNumber ?? '';
  return markedCopy(original, { ...line, number, reader: of ? `${reader}, ${of}` : reader });
}

const servedAs = (mediaType: string): string =>
  mediaTypeOf(mediaType)?.family === 'text' ? `${mediaType}; charset=utf-8` : mediaType;
