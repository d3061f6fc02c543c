import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { inspect } from '../../formats/server/inspect/inspect.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Upload } from '../../platform/contract.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { badFile } from '../refusals.ts';
import { insertUpload, type UploadRow } from './upload-store.ts';

const day = 24 * 60 * 60 * 1000;

type Sent = { readonly upload: Upload; readonly name: string };
type Given = { readonly now: Instant; readonly blobs: BlobStore };

/** Judges a file that was sent, and keeps it for a day for whoever sent it. Nothing is kept of a file that is refused. */
export async function receiveUpload(
  db: ActorDb,
  actor: Actor,
  { upload, name }: Sent,
  { now, blobs }: Given,
): Promise<UploadRow & { readonly expiresAt: Instant }> {
  const fileName = safeName(name);
  const found = await inspect(await readFile(upload.path), fileName);
  if ('bad' in found) throw new Refused(badFile(found.bad));

  const row = { uploadId: randomUUID(), sha256: upload.sha256, bytes: upload.bytes, fileName, ...found };
  const expiresAt = new Date(Date.parse(now) + day).toISOString();
  await insertUpload(db, { ...row, personId: actor.personId, receivedAt: now, expiresAt });
  // Last, so that a row that could not be written leaves no file behind; a file without a row is swept.
  await blobs.keep(upload);
  return { ...row, expiresAt };
}

/** The name without a folder, without signs that some system reads as something else, and not without end. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = [...last]
    // Signs that turn the direction of writing can make a name look as if it ended otherwise.
    .filter(
      (sign) =>
        sign >= ' ' && !/[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"|?*]/u.test(sign),
    )
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  return `${[...stem].slice(0, 100).join('') || 'document'}${ending}`;
}
