import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { SavedFilter, SavedList } from '../contract.ts';
import { filterNameTaken, filterNotFound, tooManyFilters } from '../refusals.ts';
import {
  findFilter,
  insertFilter,
  listFilters,
  removeFilter,
  setFilterName,
  setFilterPlaces,
} from './filter-store.ts';

// What a person keeps is no event of the mechanism, so none of these acts stands in the journal.

const most = 30; // in one list; ours, so that the menu of a list can still be read

type Given = {
  readonly list: SavedList;
  readonly name: string;
  readonly search: string;
  readonly place?: number | undefined;
};

/** Keeps the filters of a list under a name, where it stood before or at the end. */
export async function saveFilter(db: ActorDb, actor: Actor, given: Given): Promise<SavedFilter> {
  const kept = await listFilters(db, given.list);
  if (kept.length >= most) throw new Refused(tooManyFilters(most));
  refuseIf(refusalOfName(kept, given.name));

  const place = Math.min(given.place ?? kept.length, kept.length);
  const filter: SavedFilter = { ...given, filterId: randomUUID(), place };
  await insertFilter(db, actor.personId, filter);
  await setFilterPlaces(db, idsOf(kept).toSpliced(place, 0, filter.filterId));
  return filter;
}

/** Gives a kept filter another name. */
export async function renameFilter(db: ActorDb, filterId: string, name: string): Promise<SavedFilter> {
  const filter = await getFilter(db, filterId);
  const others = (await listFilters(db, filter.list)).filter((other) => other.filterId !== filterId);
  refuseIf(refusalOfName(others, name));

  await setFilterName(db, filterId, name);
  return { ...filter, name };
}

/** Moves a kept filter one place up or down; at the end of the list it stays where it is. */
export async function moveFilter(db: ActorDb, filterId: string, way: 'up' | 'down'): Promise<SavedFilter[]> {
  const filter = await getFilter(db, filterId);
  const ids = idsOf(await listFilters(db, filter.list));
  const from = ids.indexOf(filterId);
  const to = Math.max(0, from + (way === 'up' ? -1 : 1));
  await setFilterPlaces(db, ids.toSpliced(from, 1).toSpliced(to, 0, filterId));
  return listFilters(db);
}

/** Takes a kept filter away and gives it back as it was, so that whoever regrets it can keep it again. */
export async function deleteFilter(db: ActorDb, filterId: string): Promise<SavedFilter> {
  const filter = await getFilter(db, filterId);
  await removeFilter(db, filterId);
  return filter;
}

async function getFilter(db: ActorDb, filterId: string): Promise<SavedFilter> {
  const filter = await findFilter(db, filterId);
  if (!filter) throw new Refused(filterNotFound());
  return filter;
}

const refusalOfName = (others: readonly SavedFilter[], name: string) =>
  others.some((other) => other.name === name) ? filterNameTaken(name) : null;

const idsOf = (filters: readonly SavedFilter[]): string[] => filters.map(({ filterId }) => filterId);
