import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type Coded } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

export type At = { readonly today: Day; readonly now: Instant };

type Entered = {
  readonly event: string;
  readonly at: At;
  readonly detail: Readonly<Record<string, Coded>>;
};

/** Enters in the journal of the house what somebody did there, for no other class of readers to know. */
export async function enterInHouse(db: ActorDb, actor: Actor, { event, at, detail }: Entered): Promise<void> {
  await append(db, {
    chain: 'body:house',
    event,
    on: at.today,
    recordedAt: at.now,
    by: actor.personId,
    seenBy: [],
    detail,
  });
}
