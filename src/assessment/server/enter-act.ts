import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type NewJournalEntry } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** When an act is done. */
export type Moment = { readonly today: Day; readonly now: Instant };

type Said = Pick<NewJournalEntry, 'event' | 'detail'> & {
  /** The assessment or the edition. */
  readonly about: string;
  /** The State assessed; an edition is about none, and stands in the chain of the Committee, which adopts it. */
  readonly stateCode?: string;
  readonly seenBy?: NewJournalEntry['seenBy'];
};

/** Enters an act of this part in the journal. What was said stands in the answer, not here. */
export function enterAct(
  db: ActorDb,
  actor: Actor,
  { about, stateCode, seenBy = [], ...said }: Said,
  { today, now }: Moment,
) {
  return append(db, {
    ...said,
    ...(stateCode === undefined ? { chain: 'body:ctc' } : { chain: `state:${stateCode}`, stateCode }),
    ...{ fileId: about, on: today, recordedAt: now, by: actor.personId, seenBy },
  });
}
