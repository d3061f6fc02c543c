import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { insertScale, listScales } from '../../priorities/server/index.ts';
import { refusalToJudge } from '../acts.ts';
import type { planningContract } from '../contract.ts';
import { updateList } from './list-store.ts';
import { enterOfList, type Given, openListForAct, visitIn } from './opened-list.ts';

type Asked = Omit<z.output<(typeof planningContract)['judgeVisit']['body']>, 'key'>;
type Of = { readonly listId: string; readonly proposedVisitId: string };

/** Keeps what one expert judges of a State, in the own name. */
export async function judgeVisit(db: ActorDb, actor: Actor, of: Of, asked: Asked, given: Given) {
  const { list, visits } = await openListForAct(db, of.listId, asked.version);
  const visit = visitIn(visits, of.proposedVisitId);
  const { input, scale } = asked;
  const before = (await listScales(db, list.listId)).filter(
    (one) => one.proposedVisitId === visit.proposedVisitId && one.input === input,
  );
  refuseIf(refusalToJudge(actor, list, before));
  await insertScale(db, {
    ...{ scale_id: randomUUID(), proposed_visit_id: visit.proposedVisitId, list_id: list.listId },
    ...{ state_code: visit.stateCode, input, scale },
    ...{ words: JSON.stringify({ [asked.language]: asked.words }), source: asked.source },
    ...{ person_id: actor.personId, given_on: given.today },
  });
  const version = await updateList(db, list);
  const detail = { visit: visit.proposedVisitId, input, scale };
  await enterOfList(db, actor, list, { event: 'visit-judged', detail }, given);
  return { listId: list.listId, version };
}
