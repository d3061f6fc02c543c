import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type Coded } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** The chain of the Committee, in which its meetings are entered. */
export const chain = 'body:ctc';

export type Given = { readonly today: Day; readonly now: Instant; readonly mode: 'training' | 'live' };

type Moment = { readonly today: Day; readonly now: Instant };
type Entered<Event> = { readonly event: Event; readonly detail: Readonly<Record<string, Coded>> };

/** What enters events of these names with the Committee: what was done, in ids, days and codes. */
export const entering =
  <Event extends string>() =>
  async (
    db: ActorDb,
    actor: Actor,
    { today, now }: Moment,
    { event, detail }: Entered<Event>,
  ): Promise<void> => {
    const when = { on: today, recordedAt: now };
    await append(db, { chain, event, ...when, by: actor.personId, seenBy: ['committee'], detail });
  };

export const enter = entering<
  'meeting-planned' | 'meeting-settled' | 'paper-put-before-meeting' | 'decision-put-under-item'
>();
