import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Copy } from '../shapes.ts';

/** The copies of a version this reader may have, by terms, language and format. */
export const listCopies = (db: ActorDb, versionId: string): Promise<Copy[]> =>
  copies(db)
    .where('version_id', '=', versionId)
    .orderBy('terms', 'desc')
    .orderBy(sql`array_position(array['en', 'ar', 'zh'], language)`)
    .orderBy('format')
    .$castTo<Copy>()
    .execute();

export const findCopy = (db: ActorDb, versionId: string, copyId: string): Promise<Copy | undefined> =>
  copies(db)
    .where('version_id', '=', versionId)
    .where('copy_id', '=', copyId)
    .$castTo<Copy>()
    .executeTakeFirst();

/** Puts copies from one of these states into another, and says how many there were. */
export async function moveCopies(
  db: ActorDb,
  versionId: string,
  { from, to }: { readonly from: readonly Copy['state'][]; readonly to: 'waiting' | 'cancelled' },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('version_copy')
    .set({ state: to, code: null, block_id: null })
    .where('version_id', '=', versionId)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** What became of a copy. */
export type Outcome =
  | { readonly state: 'made'; readonly sha256: string; readonly bytes: number; readonly madeAt: Instant }
  | { readonly state: 'refused'; readonly code: string; readonly blockId: string }
  | { readonly state: 'failed'; readonly code: string };

/** Writes down what became of a copy that was still waited for; one taken out of the queue meanwhile stays out. */
export async function endCopy(db: ActorDb, copyId: string, outcome: Outcome): Promise<void> {
  await db
    .updateTable('version_copy')
    .set({
      state: outcome.state,
      ...(outcome.state === 'made'
        ? { sha256: outcome.sha256, bytes: outcome.bytes, made_at: outcome.madeAt }
        : { code: outcome.code }),
      ...(outcome.state === 'refused' && { block_id: outcome.blockId }),
    })
    .where('copy_id', '=', copyId)
    .where('state', '=', 'waiting')
    .execute();
}

/** Whether a copy with these bytes was ever made. */
export async function isGenuineCopy(db: ActorDb, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ genuine: boolean }>`select app.copy_is_genuine(${sha256}) as genuine`.execute(
    db,
  );
  return rows[0]?.genuine ?? false;
}

const copies = (db: ActorDb) =>
  db
    .selectFrom('version_copy')
    .select(['copy_id as copyId', 'terms', 'language', 'format', 'state', 'sha256', 'bytes', 'code'])
    .select('block_id as blockId');
