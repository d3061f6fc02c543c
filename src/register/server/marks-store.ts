import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';

/**
 * A mark for what the actor may know of the journal of each file: as long as nothing that actor may know of was entered,
 * it stays the same. For comparing only; it is told to nobody.
 */
export async function listJournalMarks(
  db: ActorDb,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const marks = await db
    .selectFrom('journal_entry')
    .select(({ fn }) => ['file_id as fileId', fn.countAll<number>().as('entries'), fn.max('seq').as('last')])
    .where('file_id', '=', sql<string>`any(${fileIds}::uuid[])`)
    .groupBy('file_id')
    .execute();
  return new Map(marks.map(({ fileId, entries, last }) => [fileId ?? '', `${entries}/${last}`]));
}
