import { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { openDecision } from '../../decisions/server/index.ts';
import { announce } from '../../notices/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { dayIn, timeIn } from '../../procedure/zone.ts';
import { closingOf, listAddressees, roundOf } from '../../silence/server/index.ts';
import { noticeKinds } from './by-time.ts';

/** What the job that tells the members is left with. */
export const Told = z.object({
  decisionId: z.uuid(),
  round: z.int(),
  what: z.enum(noticeKinds),
  cause: z.string(),
});
export type Told = z.infer<typeof Told>;

/** Tells the members to whom the text of the round was sent. The mail says that something happened, and not what is decided. */
export async function tellMembers(
  db: ActorDb,
  { decisionId, round, what, cause }: Told,
  clock: Clock,
): Promise<void> {
  const decision = await openDecision(db, systemActor, decisionId, { now: clock.now(), zone: clock.zone });
  const closing = decision.written && closingOf(roundOf(decision.written));
  const at = closing === null ? clock.now() : new Date(closing).toISOString();
  await announce(db, {
    kind: `decisions.notice.${what}`,
    to: await listAddressees(db, decisionId, round),
    values: { day: dayIn(at, clock.zone), time: timeIn(at, clock.zone) },
    link: `/decisions/${decisionId}`,
    lawfulOn: what === 'closed' && decision.decidedOn ? decision.decidedOn : clock.today(),
    dedupeKey: `${decisionId}:${round}:${what}:${cause}`,
    restricted: true,
    fileId: decisionId,
  });
}
