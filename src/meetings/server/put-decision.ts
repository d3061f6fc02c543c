import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToPut } from '../acts.ts';
import { decidedElsewhere, notHeldYet } from '../refusals.ts';
import { insertDecided, listDecisionsOfDay } from './agenda-store.ts';
import { existingMeeting } from './get-meeting.ts';
import { chain, enter } from './journal.ts';
import { refuseOtherItem } from './put-paper.ts';

type Asked = { readonly agendaItemId: string; readonly decisionId: string };
type Given = { readonly today: Day; readonly now: Instant };

/** Puts a decision under the item at which it was taken. The decision itself names its meeting by number and day. */
export async function putDecision(db: ActorDb, actor: Actor, meetingId: string, asked: Asked, given: Given) {
  await lockChain(db, chain);
  const meeting = await existingMeeting(db, meetingId);
  refuseIf(refusalToPut(actor, meeting));
  if (meeting.status !== 'held') throw new Refused(notHeldYet());
  await refuseOtherItem(db, meetingId, asked.agendaItemId);
  const taken = await listDecisionsOfDay(db, meeting);
  if (!taken.some(({ decisionId }) => decisionId === asked.decisionId)) throw new Refused(decidedElsewhere());

  await insertDecided(db, { meetingId, ...asked });
  await enter(db, actor, given, {
    event: 'decision-put-under-item',
    detail: { meeting: meetingId, item: asked.agendaItemId, decision: asked.decisionId },
  });
  return { decisionId: asked.decisionId };
}
