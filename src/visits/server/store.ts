import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Entry, Journal } from '../../procedure/journal.ts';
import type { EarlierVisit } from '../ordinal.ts';
import type { VisitFile } from '../shapes.ts';
import type { StoredVisit } from './stored-visit.ts';

// The stores of this part are the only files that name columns. Nowhere in them is there a filter on role, State or
// partner: row-level security has already removed what the actor may not see (../policy.sql).

export type VisitRow = StoredVisit & {
  readonly frameworkApplies: boolean;
  readonly reportType: VisitFile['reportType'];
  /** The organization of the actor takes part in it. */
  readonly takesPart: boolean;
};

/** A visit by its file; undefined when there is none this actor may know of. */
export function findVisit(db: ActorDb, fileId: string): Promise<VisitRow | undefined> {
  return visits(db).where('visit.file_id', '=', fileId).executeTakeFirst();
}

/** The visits with these files, as far as this actor may know of them, in the order of their numbers. */
export function listVisitRows(db: ActorDb, fileIds: readonly string[]): Promise<VisitRow[]> {
  return visits(db)
    .where('visit.file_id', '=', sql<string>`any(${[...fileIds]}::uuid[])`)
    .orderBy('number')
    .execute();
}

/** Visits to a State with a lower number, for the order of ordinals. */
export function listEarlierVisits(
  db: ActorDb,
  visit: { readonly stateCode: string; readonly number: number; readonly training: boolean },
): Promise<EarlierVisit[]> {
  return db
    .selectFrom('visit')
    .select(['number', 'ordinal'])
    .where('state_code', '=', visit.stateCode)
    .where('training', '=', visit.training)
    .where('number', '<', visit.number)
    .orderBy('number')
    .execute();
}

/** What bars an act of a State or a partner although they may not know of it; nothing for everybody else. */
export async function listBarringEntries(db: ActorDb, fileId: string): Promise<Journal> {
  const { rows } = await sql<BarringRow>`select * from app.barring_entries(${fileId})`.execute(db);
  return rows.map(
    (row): Entry => ({
      id: row.id,
      event: row.event,
      on: row.on_day,
      recordedAt: row.recorded_at,
      ...(row.corrects && { corrects: row.corrects }),
      ...(row.voids && { voids: row.voids }),
    }),
  );
}

type BarringRow = {
  id: string;
  event: string;
  on_day: Day;
  recorded_at: string;
  corrects: string | null;
  voids: string | null;
};

export type WatchedFile = { readonly visit: VisitRow; readonly nextOn: Day | null };

/** Opened files with the day on which each is looked at again, by id from after one on. */
export async function listWatchedFiles(
  db: ActorDb,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<WatchedFile[]> {
  const rows = await visits(db)
    .leftJoin('duty_watch', 'duty_watch.file_id', 'visit.file_id')
    .select('duty_watch.next_on as nextOn')
    .where('origin', '=', 'file')
    .$if(after !== null, (query) => query.where('visit.file_id', '>', after))
    .orderBy('visit.file_id')
    .limit(limit)
    .$castTo<VisitRow & { readonly nextOn: Day | null }>()
    .execute();
  return rows.map(({ nextOn, ...visit }) => ({ visit, nextOn }));
}

function visits(db: ActorDb) {
  return db
    .selectFrom('visit')
    .innerJoin('visit_type', 'visit_type.code', 'visit.type')
    .select(['visit.file_id as fileId', 'number', 'training', 'state_code as stateCode', 'type', 'ordinal'])
    .select(sql<boolean>`visit.file_id = any(app.my_files())`.as('takesPart'))
    .select([
      'year',
      'form',
      'origin',
      'procedure_id as procedureId',
      'starts_on as startsOn',
      'ends_on as endsOn',
    ])
    .select(['visit_type.framework_applies as frameworkApplies', 'visit_type.report_type as reportType'])
    .select(['printed_source', 'printed_language', 'printed_state', 'printed_type', 'printed_ordinal'])
    .select(['printed_dates', 'notes'])
    .$castTo<VisitRow>();
}
