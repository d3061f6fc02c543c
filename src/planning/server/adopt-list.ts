import type { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToAdopt } from '../acts.ts';
import type { planningContract } from '../contract.ts';
import { decidedBefore } from '../refusals.ts';
import { updateList } from './list-store.ts';
import { enterOfList, openListForAct } from './opened-list.ts';
import { updateVisits } from './visit-store.ts';

type Asked = Omit<z.output<(typeof planningContract)['adoptVisitList']['body']>, 'key'>;

/** Enters the adoption of the list as it was submitted: the meeting and the text are those of the decision. */
export async function adoptList(db: ActorDb, actor: Actor, listId: string, asked: Asked, clock: Clock) {
  const { list, visits } = await openListForAct(db, listId, asked.version);
  refuseIf(refusalToAdopt(actor, list));
  const { decisionId } = asked;
  const { decidedOn } = await requireDecision(db, actor, { decisionId, kind: 'list-adopted' }, clock);
  if (list.submittedOn !== null && decidedOn < list.submittedOn) {
    throw new Refused(decidedBefore(list.submittedOn));
  }
  await updateVisits(db, visits, { adopted_on: decidedOn });
  const version = await updateList(db, list, {
    ...{ status: 'adopted', decision_id: decisionId, adopted_on: decidedOn }, // [VS-018]
  });
  const detail = { decision: decisionId, version: list.version };
  const entered = { event: 'visit-list-adopted', on: decidedOn, detail };
  await enterOfList(db, actor, list, entered, { today: clock.today(), now: clock.now() });
  return { listId, version, adoptedOn: decidedOn };
}
