import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { openFile, recordEvent } from '../../visits/server/index.ts';
import { mayDo, refusalToReply, refusalToSend } from '../acts.ts';
import type { followupContract } from '../contract.ts';
import type { ToSend } from '../shapes.ts';
import { listWritten, markSent } from './reply-store.ts';
import type { Given } from './take-up.ts';
import { isOnPaper } from './write-reply.ts';

type Asked = Omit<z.output<(typeof followupContract)['sendReplies']['body']>, 'key'>;
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
  return { sent: written.length, entryId, receiptId: receipt.receiptId }; // [V-175]
}

/** What this reader has written and not sent, by visit. */
export async function listRepliesToSend(db: ActorDb, actor: Actor): Promise<{ rows: ToSend[] }> {
  refuseIf(mayDo(actor).reply ? null : refusalToReply(actor, ''));
  const written = await listWritten(db, { onPaper: isOnPaper(actor) });
  const names = await listStateNames(
    db,
    actor.language,
    written.map(({ stateCode }) => stateCode),
  );
  const rows: ToSend[] = [];
  for (const fileId of new Set(written.map((one) => one.fileId))) {
    const { visit, version } = await openFile(db, actor, fileId);
    rows.push({
      ...{ fileId, stateCode: visit.stateCode, version },
      stateName: names.get(visit.stateCode) ?? visit.stateCode,
      written: written.filter((one) => one.fileId === fileId).length,
      needsPaper: isOnPaper(actor),
    });
  }
  return { rows };
}
