import type { ActorDb } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import { append, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToRemind } from '../acts.ts';
import { listReaders, noteReminder } from './circulation-store.ts';
import { existingCirculation, waitingOf } from './get-circulation.ts';
import { tellQueue } from './tell-readers.ts';

type Given = { readonly today: Day; readonly now: Instant };

/** Reminds those who have not opened it yet, once a day at most. */
export async function remindReaders(db: ActorDb, actor: Actor, circulationId: string, { today, now }: Given) {
  await lockChain(db, 'body:ctc');
  await existingCirculation(db, circulationId);
  const waiting = waitingOf(await listReaders(db, [circulationId]));
  refuseIf(refusalToRemind(actor, waiting, today));
  await noteReminder(db, circulationId, today);
  await append(db, {
    ...{ chain: 'body:ctc', event: 'readers-reminded', on: today, recordedAt: now, by: actor.personId },
    seenBy: [],
    detail: { circulation: circulationId, readers: waiting.unopened },
  });
  await enqueue(db, {
    queue: tellQueue,
    payload: { circulationId, what: 'reminder', on: today },
    dedupeKey: `${tellQueue}:${circulationId}:${today}`,
  });
  return { reminded: waiting.unopened };
}
