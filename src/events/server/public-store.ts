import type { ActorDb } from '../../database/server/with-actor.ts';

/** Opens the printed facts of a visit to everybody, once a press release has told of it (V(y)). */
export async function openToPublic(db: ActorDb, fileId: string): Promise<void> {
  await db.updateTable('visit').set({ open_to_public: true }).where('file_id', '=', fileId).execute();
  await db
    .updateTable('visit_component')
    .set({ open_to_public: true })
    .where('file_id', '=', fileId)
    .execute();
}
