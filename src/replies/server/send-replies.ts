import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { recordEvent } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { openFile } from '../../visits/server/index.ts';
import { refusalToSend } from '../acts.ts';
import type { repliesContract } from '../contract.ts';
import type { ToSend } from '../shapes.ts';
import { listWritten, markSent } from './reply-store.ts';
import { type Given, isOnPaper } from './write-reply.ts';

type Asked = Omit<z.output<(typeof repliesContract)['sendReplies']['body']>, 'key'>;
type Sent = { sent: number; entryId: string; receiptId: string | null };

/**
 * Sends all replies that are written as one response of the State: the event enters the file of the visit, and the State
 * is given its receipt. A response may come in parts, and each part is a response of its own.
 */
export async function sendReplies(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { on, documentId, version }: Asked,
  given: Given,
): Promise<Sent> {
  const { visit } = await openFile(db, actor, fileId);
  const written = await listWritten(db, { onPaper: isOnPaper(actor) }, fileId);
  refuseIf(refusalToSend(actor, visit.stateCode, written.length));

  const event = 'implementation-response-received';
  const asked = { event, on, version, ...(documentId !== undefined && { documentId }) };
  const { entryId, receipt } = await recordEvent(db, actor, fileId, asked, given);
  await markSent(
    db,
    written.map(({ replyId }) => replyId),
    { on, entryId },
  );
  return { sent: written.length, entryId, receiptId: receipt.receiptId };
}

/** What this reader has written on a visit and not sent; null when nothing. */
export async function repliesToSend(db: ActorDb, actor: Actor, fileId: string): Promise<ToSend | null> {
  const onPaper = isOnPaper(actor);
  const written = (await listWritten(db, { onPaper }, fileId)).length;
  if (written === 0) return null;
  return { written, version: (await openFile(db, actor, fileId)).version, needsPaper: onPaper };
}
