import type { ActorDb } from '../../database/server/with-actor.ts';
import type { JournalRow } from '../../journal/server/journal.ts';
import { entriesOf } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { knownFile, type OpenedFile, readFile } from '../../visits/server/index.ts';
import type { DueChange, Entered } from '../shapes.ts';

/** The answer to an act: the file as its actor now knows it, and the due days that moved. */
export async function answerOf(
  db: ActorDb,
  actor: Actor,
  before: OpenedFile,
  { id, hash, receiptId = null }: JournalRow & { readonly receiptId?: string | null },
  today: Day,
): Promise<Entered> {
  const after = knownFile(before.visit, actor, await entriesOf(db, before.visit.fileId));
  const [was, now] = [readFile(before, today), readFile(after, today)];
  return {
    entryId: id,
    version: after.version,
    stageOfFile: now.stageOfFile,
    changes: dueChanges(was.clocks, now.clocks),
    receipt: { entryId: id, hash, receiptId },
  };
}

/** Due days that moved between two readings of a file. */
function dueChanges(before: readonly ClockReading[], after: readonly ClockReading[]): DueChange[] {
  const inForce = (clocks: readonly ClockReading[]) =>
    new Map(clocks.map((clock) => [clock.expert ? `${clock.id} ${clock.expert}` : clock.id, clock.due]));
  const was = inForce(before);
  return [...inForce(after)]
    .map(([clock, now]) => ({ clock, was: was.get(clock) ?? null, now }))
    .filter((change) => change.was !== change.now);
}
