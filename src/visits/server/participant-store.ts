import type { ActorDb } from '../../platform/server/with-actor.ts';

/** Adds an organization to those that take part in a file; one that was taken off takes part again. */
export async function insertParticipant(db: ActorDb, fileId: string, organisationId: string): Promise<void> {
  await db
    .insertInto('visit_participant')
    .values({ file_id: fileId, organisation_id: organisationId })
    .onConflict((conflict) =>
      conflict.columns(['file_id', 'organisation_id']).doUpdateSet({ ended_on: null }),
    )
    .execute();
}

/** The organizations that take part in a file now. */
export async function listParticipants(db: ActorDb, fileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('visit_participant')
    .select('organisation_id as organisationId')
    .where('file_id', '=', fileId)
    .where('ended_on', 'is', null)
    .orderBy('organisation_id')
    .execute();
  return rows.map(({ organisationId }) => organisationId);
}
