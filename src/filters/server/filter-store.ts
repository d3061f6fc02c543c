import type { ActorDb } from '../../database/server/with-actor.ts';
import { SavedFilter, type SavedList } from '../contract.ts';

// The only file of this part that names columns. There is no filter on the person: row-level security leaves only the
// actor's own rows (../policy.sql).

/** What the actor keeps, all of it or for one list, in the actor's order. */
export async function listFilters(db: ActorDb, list?: SavedList): Promise<SavedFilter[]> {
  const rows = await filters(db)
    .$if(list !== undefined, (query) => query.where('list', '=', list ?? ''))
    .orderBy('list')
    .orderBy('place')
    .orderBy('saved_at')
    .orderBy('filter_id')
    .execute();
  return rows.map((row) => SavedFilter.parse(row));
}

export async function findFilter(db: ActorDb, filterId: string): Promise<SavedFilter | undefined> {
  const row = await filters(db).where('filter_id', '=', filterId).executeTakeFirst();
  return row && SavedFilter.parse(row);
}

export async function insertFilter(db: ActorDb, personId: string, filter: SavedFilter): Promise<void> {
  const { filterId, ...rest } = filter;
  await db
    .insertInto('saved_filter')
    .values({ filter_id: filterId, person_id: personId, ...rest })
    .execute();
}

export async function setFilterName(db: ActorDb, filterId: string, name: string): Promise<void> {
  await db.updateTable('saved_filter').set({ name }).where('filter_id', '=', filterId).execute();
}

/** Numbers the filters of a list anew, in this order. */
export async function setFilterPlaces(db: ActorDb, filterIds: readonly string[]): Promise<void> {
  for (const [place, filterId] of filterIds.entries())
    await db.updateTable('saved_filter').set({ place }).where('filter_id', '=', filterId).execute();
}

export async function removeFilter(db: ActorDb, filterId: string): Promise<void> {
  await db.deleteFrom('saved_filter').where('filter_id', '=', filterId).execute();
}

function filters(db: ActorDb) {
  return db.selectFrom('saved_filter').select(['filter_id as filterId', 'list', 'name', 'search', 'place']);
}
