import type { Insertable, Updateable } from 'kysely';
import type { ProposedVisit } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { VisitRow } from '../shapes.ts';

/** The entries of a list by State. */
export async function listVisits(db: ActorDb, listId: string): Promise<readonly VisitRow[]> {
  const rows = await db
    .selectFrom('proposed_visit')
    .select([
      'proposed_visit_id as proposedVisitId',
      'state_code as stateCode',
      'type',
      'proposed_on as proposedOn',
      'adopted_on as adoptedOn',
      'file_id as fileId',
    ])
    .where('list_id', '=', listId)
    .orderBy('state_code')
    .execute();
  return rows.map((row) => VisitRow.parse(row));
}

export async function insertVisit(db: ActorDb, row: Insertable<ProposedVisit>): Promise<void> {
  await db.insertInto('proposed_visit').values(row).execute();
}

export async function updateVisits(
  db: ActorDb,
  visits: readonly VisitRow[],
  changes: Updateable<ProposedVisit>,
): Promise<void> {
  await db
    .updateTable('proposed_visit')
    .set(changes)
    .where(
      'proposed_visit_id',
      'in',
      visits.map(({ proposedVisitId }) => proposedVisitId),
    )
    .execute();
}
