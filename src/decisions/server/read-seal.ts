import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Seal } from '../contract.ts';
import type { listTexts } from './decision-store.ts';
import type { OpenedDecision } from './opened-decision.ts';
import { recordDigest, textDigest } from './record.ts';

/** The seal, and whether the record still has the digest that was sealed. Null for those not told how it came about. */
export async function readSeal(
  db: ActorDb,
  { row, rule, written, outcome, decidedOn, decidedAt }: OpenedDecision,
  texts: Awaited<ReturnType<typeof listTexts>>,
): Promise<Seal | null> {
  if (row.sealedBy === null || outcome === null || decidedOn === null) return null;
  const { sealedAt, record } = await findSealing(db, row.sealedBy);
  // From the words themselves, so that a word that was changed beside its digest is noticed.
  const read = texts.map((text) => ({ ...text, sha256: textDigest(text.title, text.words) }));
  const digest = recordDigest({ ...row, rule, written, outcome, decidedOn, decidedAt, texts: read });
  const holds = digest === record && digest === row.recordSha256;
  return { sha256: record, entryId: row.sealedBy, sealedAt, holds };
}

/** When a decision was sealed, and the digest of its record, as the journal has them. */
async function findSealing(db: ActorDb, entryId: string): Promise<{ sealedAt: Instant; record: string }> {
  const entry = await db
    .selectFrom('journal_entry')
    .select(['recorded_at as sealedAt', 'detail'])
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow();
  const { record } = entry.detail as { readonly record?: string };
  return { sealedAt: entry.sealedAt, record: record ?? '' };
}
