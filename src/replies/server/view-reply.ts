import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToView } from '../acts.ts';
import type { repliesContract } from '../contract.ts';
import { replyNotFound } from '../refusals.ts';
import { findReply, insertView } from './reply-store.ts';
import type { Given } from './write-reply.ts';

type Asked = Omit<z.output<(typeof repliesContract)['viewReply']['body']>, 'key'>;

/** Puts on record what CTED makes of a reply that was sent; the latest view counts, those before it stay. */
export async function viewReply(
  db: ActorDb,
  actor: Actor,
  replyId: string,
  { judged, language, reason }: Asked,
  { today, now }: Given,
): Promise<{ viewId: string }> {
  const reply = await findReply(db, replyId);
  if (!reply || reply.sentOn === null) throw new Refused(replyNotFound());
  refuseIf(refusalToView(actor));

  const { recommendationId, fileId, stateCode } = reply;
  const viewId = randomUUID();
  await insertView(db, {
    ...{ viewId, replyId, recommendationId, fileId, stateCode, judged, language, reason },
    ...{ on: today, by: actor.personId, at: now },
  });
  await append(db, {
    ...{ chain: `state:${stateCode}`, stateCode, event: 'reply-viewed', on: today },
    ...{ recordedAt: now, by: actor.personId, seenBy: [] },
    detail: { file: fileId, reply: replyId, view: viewId, judged },
  });
  return { viewId };
}
