import type { Actor } from '../../platform/actor.ts';
import { append, type Coded } from '../../platform/server/journal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** The chain of the Committee, in which what is owed to it is entered. */
export const chain = 'body:ctc';

type Event = 'duty-opened' | 'duty-evidence-given';

/** Enters what was done, in ids, days and codes. */
export async function enter(
  db: ActorDb,
  actor: Actor,
  { today, now }: { readonly today: Day; readonly now: Instant },
  entered: { readonly event: Event; readonly detail: Readonly<Record<string, Coded>> },
): Promise<void> {
  await append(db, {
    chain,
    event: entered.event,
    on: today,
    recordedAt: now,
    by: actor.personId,
    seenBy: ['committee'],
    detail: entered.detail,
  });
}
