import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

export type StoredDraft = { readonly document: Uint8Array; readonly version: number };

/** The shared document of a report as it was last stored, for those who draft. */
export function findSharedDraft(db: ActorDb, reportId: string): Promise<StoredDraft | undefined> {
  return db
    .selectFrom('shared_draft')
    .select(['document', 'version'])
    .where('report_id', '=', reportId)
    .executeTakeFirst();
}

type Whose = { readonly reportId: string; readonly fileId: string; readonly stateCode: string };
type Stored = StoredDraft & { readonly by: string; readonly at: Instant };

/** Stores the first document of a report; where somebody else did so meanwhile, theirs stays. */
export async function beginSharedDraft(
  db: ActorDb,
  { reportId, fileId, stateCode }: Whose,
  { document, version, by, at }: Stored,
): Promise<void> {
  await db
    .insertInto('shared_draft')
    .values({
      ...{ report_id: reportId, file_id: fileId, state_code: stateCode },
      ...{ document: Buffer.from(document), version, stored_by: by, stored_at: at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Stores the document beside the blocks that were made of it. */
export async function storeSharedDraft(
  db: ActorDb,
  reportId: string,
  { document, version, by, at }: Stored,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('shared_draft')
    .set({ document: Buffer.from(document), version, stored_by: by, stored_at: at })
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`the shared draft of ${reportId} was not stored`);
}
