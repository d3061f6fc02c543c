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
