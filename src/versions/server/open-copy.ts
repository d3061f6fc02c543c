import { randomUUID } from 'node:crypto';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { damaged, notMade, versionNotFound } from '../refusals.ts';
import type { Copy } from '../shapes.ts';
import { findCopy } from './copy-store.ts';
import { insertReading } from './reading-store.ts';
import { findVersion, type VersionRow } from './store.ts';

type Asked = { readonly versionId: string; readonly copyId: string };
type Given = { readonly now: Instant; readonly blobs: BlobStore };

/** The file of a copy, hashed anew; that it was given is in the log before a byte leaves the house. */
export async function openCopy(
  db: ActorDb,
  actor: Actor,
  { versionId, copyId }: Asked,
  { now, blobs }: Given,
) {
  const version = await findVersion(db, versionId);
  const copy = await findCopy(db, versionId, copyId);
  if (!version || !copy) throw new Refused(versionNotFound());
  if (!copy.sha256) throw new Refused(notMade());
  const bytes = await blobs.read(copy.sha256);
  if (typeof bytes === 'string') throw new Refused(damaged());
  await insertReading(db, { readingId: randomUUID(), copyId, personId: actor.personId, readAt: now });
  return { fileName: fileNameOf(version, copy), mediaType: mediaTypes[copy.format], bytes };
}

const mediaTypes: Readonly<Record<Copy['format'], string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** Codes alone: a name of a file is seen by whoever carries it. */
const fileNameOf = ({ kind, stateCode }: VersionRow, { terms, language, format }: Copy): string =>
  `${kind}-${stateCode}${terms === 'limited' ? '-limited' : ''}-${language}.${format}`;
