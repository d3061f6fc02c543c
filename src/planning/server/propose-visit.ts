import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { keepFactors } from '../../priorities/server/index.ts';
import { unknownState } from '../../registry/refusals.ts';
import { findState } from '../../registry/server/index.ts';
import { refusalToPropose } from '../acts.ts';
import type { planningContract } from '../contract.ts';
import { updateList } from './list-store.ts';
import { enterOfList, type Given, openListForAct } from './opened-list.ts';
import { insertVisit } from './visit-store.ts';

type Asked = Omit<z.output<(typeof planningContract)['proposeVisit']['body']>, 'key'>;

/** Puts a State on the proposal, and keeps what records say of it on that day. */
export async function proposeVisit(db: ActorDb, actor: Actor, listId: string, asked: Asked, given: Given) {
  const { list, visits } = await openListForAct(db, listId, asked.version);
  const { stateCode, type } = asked;
  if (!(await findState(db, stateCode))) throw new Refused(unknownState(stateCode));
  refuseIf(refusalToPropose(actor, list, visits, stateCode));
  const proposedVisitId = randomUUID();
  await insertVisit(db, {
    ...{ proposed_visit_id: proposedVisitId, list_id: listId, year: list.year, training: list.training },
    ...{ state_code: stateCode, type, proposed_on: given.today },
  });
  await keepFactors(db, actor, { proposedVisitId, listId, stateCode }, given.today);
  const version = await updateList(db, list);
  await enterOfList(
    db,
    actor,
    list,
    { event: 'visit-proposed', detail: { visit: proposedVisitId, state: stateCode, type } },
    given,
  );
  return { listId, proposedVisitId, version };
}
