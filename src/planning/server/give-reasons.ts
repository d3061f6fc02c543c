import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { keepReason } from '../../priorities/server/index.ts';
import { listBodies } from '../../registry/server/index.ts';
import { refusalToArgue } from '../acts.ts';
import type { planningContract } from '../contract.ts';
import { helpUnclear, unknownBody } from '../refusals.ts';
import { updateList } from './list-store.ts';
import { enterOfList, type Given, openListForAct, visitIn } from './opened-list.ts';

type Asked = Omit<z.output<(typeof planningContract)['giveReasons']['body']>, 'key'>;
type Of = { readonly listId: string; readonly proposedVisitId: string };

/** Keeps why this visit is proposed, who can help, and what the State has asked for or agreed to. */
export async function giveReasons(db: ActorDb, actor: Actor, of: Of, asked: Asked, given: Given) {
  const { list, visits } = await openListForAct(db, of.listId, asked.version);
  const visit = visitIn(visits, of.proposedVisitId);
  refuseIf(refusalToArgue(actor, list));
  if ((asked.helping.length === 0) !== asked.noneCanHelp) throw new Refused(helpUnclear());
  await refuseUnknownBodies(db, actor, asked.helping);
  await keepReason(db, {
    ...{ proposed_visit_id: visit.proposedVisitId, list_id: list.listId, state_code: visit.stateCode },
    ...{ words: JSON.stringify({ [asked.language]: asked.words }), none_can_help: asked.noneCanHelp },
    ...{
      helping: [...new Set(asked.helping)],
      request: String(asked.request),
      consent: String(asked.consent),
    },
    given_by: actor.personId,
  });
  const version = await updateList(db, list);
  const { request, consent } = asked;
  const detail = { visit: visit.proposedVisitId, helping: asked.helping.length, request, consent };
  await enterOfList(db, actor, list, { event: 'visit-reasons-given', detail }, given);
  return { listId: list.listId, version };
}

async function refuseUnknownBodies(db: ActorDb, { language }: Actor, helping: readonly string[]) {
  const known = new Set((await listBodies(db, language)).map(({ bodyId }) => bodyId));
  const stranger = helping.find((bodyId) => !known.has(bodyId));
  if (stranger !== undefined) throw new Refused(unknownBody(stranger));
}
