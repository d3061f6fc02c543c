import type { Day, Instant } from './calendar.ts';

/**
 * One thing that happened in a file. The journal is a list of these in the order they were entered; it is never
 * edited. A mistake is corrected by a further entry that names the one it corrects.
 */
export type Entry = {
  readonly id: string;
  readonly event: string;
  /** The day it happened: for what the host does, local; for all else, in the zone of the body. */
  readonly on: Day;
  /** When it was entered, for reading a file as it was known on a past day. */
  readonly recordedAt?: Instant;
  /** The moment of the act, where it matters which side of midnight it fell. */
  readonly at?: Instant;
  readonly days?: number;
  readonly until?: Day;
  readonly option?: string;
  readonly expert?: string;
  readonly component?: string;
  /** A reason is on file (its text lies elsewhere). */
  readonly reasonGiven?: boolean;
  /** The State's document is on file. */
  readonly documentGiven?: boolean;
  /** This entry replaces the date or details of that one. */
  readonly corrects?: string;
  /** This entry takes that one back altogether. */
  readonly voids?: string;
};

export type Journal = readonly Entry[];

/**
 * The journal with corrections and withdrawals carried out: what is now held to have happened. A corrected entry
 * keeps its id and its place and takes day and details from the last entry that corrects it.
 */
export function effective(journal: Journal): Journal {
  if (!journal.some((entry) => entry.corrects ?? entry.voids)) return journal;

  const rootOf = rootsOf(journal);
  const standing = new Map<string, Entry>();
  for (const entry of journal) {
    if (entry.voids) standing.delete(rootOf(entry.voids));
    else if (!entry.corrects) standing.set(entry.id, entry);
    else if (standing.has(rootOf(entry.corrects)))
      standing.set(rootOf(entry.corrects), corrected(entry, rootOf));
  }
  return [...standing.values()];
}

/** The days an entry bore before it was corrected, oldest first; empty for one never corrected. */
export function earlierDaysOf(journal: Journal, entryId: string): readonly Day[] {
  const rootOf = rootsOf(journal);
  const days = journal
    .filter((entry) => entry.id === entryId || (entry.corrects && rootOf(entry.corrects) === entryId))
    .map((entry) => entry.on);
  return days.slice(0, -1);
}

function corrected(entry: Entry, rootOf: (id: string) => string): Entry {
  const { corrects, ...rest } = entry;
  return { ...rest, id: rootOf(corrects ?? entry.id) };
}

function rootsOf(journal: Journal): (id: string) => string {
  const above = new Map(journal.flatMap((entry) => (entry.corrects ? [[entry.id, entry.corrects]] : [])));
  return (id) => {
    let root = id;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    return root;
  };
}
