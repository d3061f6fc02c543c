import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { refusalToReply, refusalToView } from '../acts.ts';
import { recommendationNotFound } from '../refusals.ts';
import type { RecommendationFile, Reply } from '../shapes.ts';
import { replyClock, rowsFor } from './list-recommendations.ts';
import { findRecommendation, type StoredRecommendation } from './recommendation-store.ts';
import { listEvidence, listReplies, listViews } from './reply-store.ts';

/** A recommendation as this reader may know it, with the replies, their evidence and what CTED makes of them. */
export async function getRecommendation(
  db: ActorDb,
  actor: Actor,
  recommendationId: string,
  today: Day,
): Promise<RecommendationFile> {
  const found = await existing(db, recommendationId);
  const [row] = await rowsFor(db, actor, [found], today);
  if (!row) throw new Error('a recommendation that was found has no row');
  return {
    ...row,
    ...(await clockOf(db, actor, found, today)),
    blockId: found.blockId,
    reportId: found.reportId,
    findingId: found.findingId,
    replies: await repliesOf(db, actor, recommendationId),
    refusedToReply: refusalToReply(actor, found.stateCode),
  };
}

export async function existing(db: ActorDb, recommendationId: string): Promise<StoredRecommendation> {
  const found = await findRecommendation(db, recommendationId);
  if (!found) throw new Refused(recommendationNotFound());
  return found;
}

/** How the time for the reply runs or came out; a partner reads a recommendation and no clock of the State. */
async function clockOf(db: ActorDb, actor: Actor, { fileId }: StoredRecommendation, today: Day) {
  if (actor.audience === 'partner') return { dueOn: null, daysLeft: null, dueOutcome: null };
  const { clocks } = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
  const clock = clocks.findLast(({ id }) => id === replyClock);
  return {
    dueOn: clock?.due ?? null,
    daysLeft: clock?.daysLeft ?? null,
    dueOutcome: clock?.outcome ?? null,
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
