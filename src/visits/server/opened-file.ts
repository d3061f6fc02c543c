import type { ActorDb } from '../../database/server/with-actor.ts';
import { lockChain } from '../../journal/server/journal.ts';
import { entriesOf } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Journal } from '../../procedure/journal.ts';
import type { EventRule, Procedure } from '../../procedure/procedure.ts';
import { procedureOf } from '../../procedure/procedures.ts';
import type { FileFacts } from '../../procedure/reading.ts';
import { factsOf, type KnownFile } from '../reading.ts';
import { visitNotFound } from '../refusals.ts';
import { findVisit, listBarringEntries, type VisitRow } from './store.ts';

/** A file as its actor knows it. */
export type OpenedFile = KnownFile & {
  readonly visit: VisitRow;
  /**
   * How many entries this actor may know of. A counter of all entries would tell of the others; and an act does not
   * become stale by what its actor could not have seen.
   */
  readonly version: number;
};

/** A file for an act: besides what its actor knows, the journal by which the act is judged. */
export type FileForAct = OpenedFile & { readonly whole: Journal };

/** The file, or the refusal that there is none this actor may know of. */
export async function openFile(db: ActorDb, actor: Actor, fileId: string): Promise<OpenedFile> {
  const visit = await findVisit(db, fileId);
  if (!visit) throw new Refused(visitNotFound());
  return knownFile(visit, actor, await entriesOf(db, fileId));
}

/**
 * The same for an act, as its actor saw it. Nobody else acts on a visit to the same State meanwhile: two of them at
 * once could come to lie on the same days, each allowed by a picture without the other.
 */
export async function openFileForAct(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  versionSeen: number,
): Promise<FileForAct> {
  const visit = await findVisit(db, fileId);
  if (visit) await lockChain(db, chainOf(visit));
  const file = await openFile(db, actor, fileId);
  if (file.version !== versionSeen) throw new Refused(stale());
  const barring = await listBarringEntries(db, fileId);
  return { ...file, whole: together(file.journal, barring) };
}

export function knownFile(visit: VisitRow, actor: Actor, entries: Journal): OpenedFile {
  const procedure = procedureOf(visit.procedureId);
  const facts: FileFacts = factsOf(visit);
  const journal = ofProcedure(procedure, entries);
  return { visit, procedure, audience: actor.audience, journal, facts, version: entries.length };
}

/** The chain of the journal that a visit is entered in: one for each State. */
export const chainOf = ({ stateCode }: { readonly stateCode: string }): string => `state:${stateCode}`;

export const ruleOf = (procedure: Procedure, event: string): EventRule | undefined =>
  procedure.events.find((rule) => rule.id === event);

/** The paragraphs an event rests on under the procedure of its file. */
export const citesOfEvent = (procedureId: string, event: string): readonly string[] =>
  ruleOf(procedureOf(procedureId), event)?.cite ?? [];

/** The journal without what the procedure does not speak of: how the file was opened and planned. */
export function ofProcedure(procedure: Procedure, journal: Journal): Journal {
  const events = new Set(procedure.events.map((rule) => rule.id));
  return journal.filter((entry) => events.has(entry.event));
}

/** Both journals in the order of entry, each entry once. */
function together(journal: Journal, barring: Journal): Journal {
  const known = new Set(journal.map(({ id }) => id));
  const hidden = barring.filter(({ id }) => !known.has(id));
  if (hidden.length === 0) return journal;
  return [...journal, ...hidden].sort((a, b) => ((a.recordedAt ?? '') < (b.recordedAt ?? '') ? -1 : 1));
}
