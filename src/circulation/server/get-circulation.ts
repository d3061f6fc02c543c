import { listFunctions } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToRemind } from '../acts.ts';
import { statusOfLanguages } from '../languages.ts';
import { circulationNotFound } from '../refusals.ts';
import type { Circulation } from '../shapes.ts';
import { languagesThere } from './circulable-store.ts';
import {
  findCirculation,
  listReaders,
  type StoredCirculation,
  type StoredReader,
} from './circulation-store.ts';
import { rowsFor } from './list-circulations.ts';

/** Something that was circulated: its six languages, and for CTED each reader with their first opening. */
export async function getCirculation(
  db: ActorDb,
  actor: Actor,
  circulationId: string,
  today: Day,
): Promise<Circulation> {
  const stored = await existingCirculation(db, circulationId);
  const [row] = await rowsFor(db, actor, [stored]);
  if (!row) throw new Error(`circulation ${circulationId} has no row`);
  const readers = await listReaders(db, [circulationId]);
  const there = row.title === null ? {} : await languagesThere(db, stored);
  return {
    ...row,
    languages: statusOfLanguages({ asked: stored.asked, there }, today),
    addressees: actor.audience === 'secretariat' ? await named(db, actor, readers) : null,
    refused: { remind: refusalToRemind(actor, waitingOf(readers), today) },
  };
}

export async function existingCirculation(db: ActorDb, circulationId: string): Promise<StoredCirculation> {
  const stored = await findCirculation(db, circulationId);
  if (!stored) throw new Refused(circulationNotFound());
  return stored;
}

/** How many have not opened it, and when they were last reminded. */
export function waitingOf(readers: readonly StoredReader[]) {
  const waiting = readers.filter(({ firstOpenedAt }) => firstOpenedAt === null);
  const days = waiting.flatMap(({ remindedOn }) => remindedOn ?? []).sort();
  return { unopened: waiting.length, remindedOn: days.at(-1) ?? null };
}

async function named(db: ActorDb, { language }: Actor, readers: readonly StoredReader[]) {
  const functions = await listFunctions(
    db,
    language,
    readers.map(({ personId }) => personId),
  );
  return readers.map(({ personId, circle, firstOpenedAt, remindedOn }) => {
    const held = functions.get(personId);
    const { functionId = null, stateName = null } = held ?? {};
    return { circle, functionId, stateName, firstOpenedAt, remindedOn };
  });
}
