import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToPut } from '../acts.ts';
import { agendaItemNotFound, paperThere } from '../refusals.ts';
import { insertPaper, listAgenda, listPapers } from './agenda-store.ts';
import { existingMeeting } from './get-meeting.ts';
import { chain, enter } from './journal.ts';

type Asked = { readonly agendaItemId: string; readonly documentId: string };
type Given = { readonly today: Day; readonly now: Instant };

/** Puts a document that is on file under an item. Who may read it stays with the document. */
export async function putPaper(db: ActorDb, actor: Actor, meetingId: string, asked: Asked, given: Given) {
  await lockChain(db, chain);
  const meeting = await existingMeeting(db, meetingId);
  refuseIf(refusalToPut(actor, meeting));
  await refuseOtherItem(db, meetingId, asked.agendaItemId);
  await requireDocument(db, asked.documentId);
  const there = await listPapers(db, meetingId);
  const isThere = there.some(
    ({ agendaItemId, documentId }) => agendaItemId === asked.agendaItemId && documentId === asked.documentId,
  );
  if (isThere) throw new Refused(paperThere());

  await insertPaper(db, { meetingId, ...asked, putOn: given.today });
  await enter(db, actor, given, {
    event: 'paper-put-before-meeting',
    detail: { meeting: meetingId, item: asked.agendaItemId, document: asked.documentId },
  });
  return { documentId: asked.documentId };
}

export async function refuseOtherItem(db: ActorDb, meetingId: string, agendaItemId: string): Promise<void> {
  const items = await listAgenda(db, meetingId);
  if (!items.some((item) => item.agendaItemId === agendaItemId)) throw new Refused(agendaItemNotFound());
}
