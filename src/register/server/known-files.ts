import type { ActorDb } from '../../database/server/with-actor.ts';
import { entriesOfFiles } from '../../journal/server/read.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { nextActsFor } from '../../visits/acts.ts';
import type { NextAct, RegisterRow } from '../../visits/contract.ts';
import { factsOf, knownFile, listVisitRows } from '../../visits/server/index.ts';
import { listFiles } from './register-store.ts';
import { type FullStanding, standingOf, unread } from './standing.ts';

/** A file as lists over all files show it: what it is, where it stands, and every clock that runs in it. */
export type KnownVisit = Pick<RegisterRow, 'fileId' | 'number' | 'training' | 'stateCode' | 'stateName'> &
  Pick<RegisterRow, 'type' | 'year' | 'startsOn' | 'endsOn'> &
  FullStanding & { readonly procedure: string; readonly takesPart: boolean };

type Asked = { readonly training: boolean; readonly stateCode?: string | undefined };

/** Every file this reader has, with where it stands for them, in the order of the numbers. */
export async function listKnownFiles(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  today: Day,
): Promise<KnownVisit[]> {
  const files = await listFiles(db, asked, actor.language);
  const standing = await standingOf(db, actor, files, today);
  return files.map(({ procedureId, form: _form, origin: _origin, ...file }) => ({
    ...file,
    procedure: procedureId,
    ...(standing.get(file.fileId) ?? unread),
  }));
}

/** What this person may enter now in each of these files, and what is refused to them, by file. */
export async function listActsIn(
  db: ActorDb,
  actor: Actor,
  fileIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly NextAct[]>> {
  if (fileIds.length === 0) return new Map();
  const journals = await entriesOfFiles(db, fileIds);
  const visits = await listVisitRows(db, fileIds);
  return new Map(
    visits.map((visit) => {
      const file = knownFile(visit, actor, journals.get(visit.fileId) ?? []);
      return [visit.fileId, nextActsFor(actor, visit, { ...file, facts: factsOf(visit), today })];
    }),
  );
}
