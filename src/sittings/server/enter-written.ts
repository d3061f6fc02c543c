import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

export type WrittenEvent =
  | 'sitting-planned'
  | 'sitting-changed'
  | 'note-written'
  | 'finding-entered'
  | 'finding-changed';

type Done = {
  readonly event: WrittenEvent;
  readonly fileId: string;
  readonly stateCode: string;
  /** The sitting, the note or the finding. */
  readonly record: string;
  readonly today: Day;
  readonly now: Instant;
};

/**
 * Enters what was written down, in ids alone. It bears no file, because what happens in a visit is judged by the journal
 * of its file. An expert of another organization enters it in the log of the house: the chain of a State is not theirs.
 */
export async function enterWritten(db: ActorDb, actor: Actor, done: Done): Promise<void> {
  const isOfHouse = actor.audience === 'partner';
  await append(db, {
    chain: isOfHouse ? 'body:house' : `state:${done.stateCode}`,
    ...(!isOfHouse && { stateCode: done.stateCode }),
    event: done.event,
    on: done.today,
    recordedAt: done.now,
    by: actor.personId,
    seenBy: [],
    detail: { visit: done.fileId, record: done.record },
  });
}
