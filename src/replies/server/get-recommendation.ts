import type { ActorDb } from '../../database/server/with-actor.ts';
import { openRecommendation } from '../../followup/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToReply, refusalToView } from '../acts.ts';
import type { RecommendationFile, Reply } from '../shapes.ts';
import { listEvidence, listReplies, listViews } from './reply-store.ts';
import { repliesToSend } from './send-replies.ts';

/** A recommendation as this reader may know it, with the replies, their evidence and what CTED makes of them. */
export async function getRecommendation(
  db: ActorDb,
  actor: Actor,
  recommendationId: string,
  today: Day,
): Promise<RecommendationFile> {
  const recommendation = await openRecommendation(db, actor, recommendationId, today);
  const refusedToReply = refusalToReply(actor, recommendation.stateCode);
  return {
    ...recommendation,
    replies: await repliesOf(db, actor, recommendationId),
    refusedToReply,
    toSend: refusedToReply ? null : await repliesToSend(db, actor, recommendation.fileId),
  };
}

async function repliesOf(db: ActorDb, actor: Actor, recommendationId: string): Promise<Reply[]> {
  const replies = await listReplies(db, recommendationId);
  if (replies.length === 0) return [];
  const ids = replies.map(({ replyId }) => replyId);
  const [evidence, views] = [await listEvidence(db, ids), await listViews(db, ids)];
  return replies.map(({ recommendationId: _, fileId: __, stateCode: ___, ...reply }) => ({
    ...reply,
    evidence: evidence.filter(({ replyId }) => replyId === reply.replyId),
    views: views.filter(({ replyId }) => replyId === reply.replyId),
    refusedToView: refusalToView(actor),
  }));
}
