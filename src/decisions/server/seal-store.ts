import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

/** When a decision was sealed, and the digest of its record, as the journal has them. */
export async function findSealing(
  db: ActorDb,
  entryId: string,
): Promise<{ sealedAt: Instant; record: string }> {
  const entry = await db
    .selectFrom('journal_entry')
    .select(['recorded_at as sealedAt', 'detail'])
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow();
  const { record } = entry.detail as { readonly record?: string };
  return { sealedAt: entry.sealedAt, record: record ?? '' };
}
