import type { Actor } from '../../platform/actor.ts';
import { append, type JournalRow } from '../../platform/server/journal.ts';
import { entriesOf } from '../../platform/server/journal-read.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Entry } from '../../procedure/journal.ts';
import type { Seer } from '../audience.ts';
import { dueChanges, readFile } from '../reading.ts';
import type { Entered } from '../shapes.ts';
import { chainOf, knownFile, type OpenedFile } from './opened-file.ts';
import type { VisitRow } from './store.ts';

type ToEnter = {
  readonly entry: Entry;
  readonly seenBy: readonly Seer[];
  readonly now: Instant;
  readonly onPaper?: boolean;
  readonly texts?: Readonly<Record<string, string | undefined>>;
  readonly detail?: Readonly<Record<string, string | number | null>>;
};

/** Puts an entry at the end of the chain of the State, with who may know of it copied onto it. */
export function enter(
  db: ActorDb,
  actor: Actor,
  { visit }: { readonly visit: Pick<VisitRow, 'fileId' | 'stateCode'> },
  { entry, seenBy, now, onPaper, texts, detail }: ToEnter,
): Promise<JournalRow> {
  const words = Object.entries(texts ?? {}).flatMap(([kind, text]) =>
    text === undefined ? [] : [[kind, text]],
  );
  const { reasonGiven: _, ...fields } = entry;
  return append(db, {
    ...fields,
    chain: chainOf(visit),
    fileId: visit.fileId,
    stateCode: visit.stateCode,
    recordedAt: now,
    by: actor.personId,
    seenBy,
    detail: { ...detail, ...(onPaper && { onPaper: true }) },
    texts: Object.fromEntries(words),
  });
}

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
