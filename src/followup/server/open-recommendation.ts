import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { recommendationNotFound } from '../refusals.ts';
import type { Recommendation } from '../shapes.ts';
import { replyClock, rowsFor } from './list-recommendations.ts';
import { findRecommendation, type StoredRecommendation } from './recommendation-store.ts';

/** A recommendation as this reader may know it, or the refusal that there is none. */
export async function openRecommendation(
  db: ActorDb,
  actor: Actor,
  recommendationId: string,
  today: Day,
): Promise<Recommendation> {
  const found = await findRecommendation(db, recommendationId);
  if (!found) throw new Refused(recommendationNotFound());
  const [row] = await rowsFor(db, actor, [found], today);
  if (!row) throw new Error('a recommendation that was found has no row');
  const { blockId, reportId, findingId } = found;
  return { ...row, ...(await clockOf(db, actor, found, today)), blockId, reportId, findingId };
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
