import type { Updateable } from 'kysely';
import type { VisitList } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { ListRow } from '../shapes.ts';

/** The lists this reader may know of with the number of their entries, the latest year first. */
export async function listLists(db: ActorDb, training: boolean) {
  const rows = await lists(db)
    .select(({ selectFrom }) =>
      selectFrom('proposed_visit')
        .whereRef('proposed_visit.list_id', '=', 'visit_list.list_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('visits'),
    )
    .where('training', '=', training)
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ visits, ...row }) => ({ ...readList(row), visits: Number(visits) }));
}

export async function findList(db: ActorDb, listId: string): Promise<ListRow | undefined> {
  const row = await lists(db).where('list_id', '=', listId).executeTakeFirst();
  return row && readList(row);
}

export async function findListOfYear(
  db: ActorDb,
  year: number,
  training: boolean,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('visit_list')
    .select('list_id')
    .where('year', '=', year)
    .where('training', '=', training)
    .executeTakeFirst();
  return row?.list_id;
}

type NewList = {
  readonly listId: string;
  readonly year: number;
  readonly training: boolean;
  readonly openedOn: Day;
  readonly lotSeed: string;
};

export async function insertList(db: ActorDb, { listId, year, training, openedOn, lotSeed }: NewList) {
  await db
    .insertInto('visit_list')
    .values({ list_id: listId, year, training, opened_on: openedOn, lot_seed: lotSeed })
    .execute();
}

/** Changes a list, which is then of the next version. */
export async function updateList(
  db: ActorDb,
  list: ListRow,
  changes: Updateable<VisitList> = {},
): Promise<number> {
  const version = list.version + 1;
  await db
    .updateTable('visit_list')
    .set({ ...changes, version })
    .where('list_id', '=', list.listId)
    .execute();
  return version;
}

function lists(db: ActorDb) {
  return db
    .selectFrom('visit_list')
    .select([
      'list_id as listId',
      'year',
      'training',
      'status',
      'opened_on as openedOn',
      'submitted_on as submittedOn',
      'adopted_on as adoptedOn',
      'announced_on as announcedOn',
      'decision_id as decisionId',
      'demand_share as demandShare',
      'lot_seed as lotSeed',
      'version',
    ]);
}

const readList = ({ demandShare, ...row }: { readonly demandShare: unknown }): ListRow =>
  ListRow.parse({ ...row, demandShare: Number(demandShare) });
