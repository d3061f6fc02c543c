import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type NewJournalEntry } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** When an act is done. */
export type Moment = { readonly today: Day; readonly now: Instant };

type Kept = Pick<NewJournalEntry, 'event' | 'detail'> & { readonly templateId: string };

/** Enters what became of an edition in the chain of the Committee, which adopts it and may know of it. */
export function enterKeeping(
  db: ActorDb,
  actor: Actor,
  { templateId, ...kept }: Kept,
  { today, now }: Moment,
) {
  return append(db, {
    ...kept,
    chain: 'body:ctc',
    fileId: templateId,
    on: today,
    recordedAt: now,
    by: actor.personId,
    seenBy: ['committee'],
  });
}
