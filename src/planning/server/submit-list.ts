import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusalToAnnounce, refusalToSubmit } from '../acts.ts';
import { updateList } from './list-store.ts';
import { enterOfList, type Given, openListForAct } from './opened-list.ts';
import { updateVisits } from './visit-store.ts';

type Asked = { readonly version: number };

/** Submits the proposal: from now on nothing of it changes until the Committee has decided. */
export async function submitList(db: ActorDb, actor: Actor, listId: string, asked: Asked, given: Given) {
  const { list, visits } = await openListForAct(db, listId, asked.version);
  refuseIf(refusalToSubmit(actor, list, visits));
  const version = await updateList(db, list, { status: 'submitted', submitted_on: given.today });
  const detail = { visits: visits.length };
  await enterOfList(db, actor, list, { event: 'visit-list-submitted', detail }, given);
  return { listId, version };
}

/** Opens to each State on the adopted list its own entry. */
export async function announceList(db: ActorDb, actor: Actor, listId: string, asked: Asked, given: Given) {
  const { list, visits } = await openListForAct(db, listId, asked.version);
  refuseIf(refusalToAnnounce(actor, list));
  await updateVisits(db, visits, { announced_on: given.today });
  const announced_to = visits.map(({ stateCode }) => stateCode);
  const version = await updateList(db, list, { announced_on: given.today, announced_to });
  const detail = { states: visits.length };
  await enterOfList(db, actor, list, { event: 'visit-list-announced', detail }, given);
  return { listId, version };
}
