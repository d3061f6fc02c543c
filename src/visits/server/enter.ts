import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, type JournalRow } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Entry } from '../../procedure/journal.ts';
import type { Seer } from '../audience.ts';
import { chainOf } from './opened-file.ts';
import type { VisitRow } from './store.ts';

/** When an act is done: the day it is where due days end, and the moment. */
export type Given = { readonly today: Day; readonly now: Instant };

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
