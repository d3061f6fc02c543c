import type { ActorDb } from '../../database/server/with-actor.ts';
import { entryOf } from '../../journal/server/read.ts';
import type { Audience } from '../../platform/actor.ts';

type PageOfLines = { readonly after?: string | undefined; readonly limit: number };

/** Lines of the journal of a file as the actor may know them, the latest entered first. */
export async function listLines(db: ActorDb, fileId: string, { after, limit }: PageOfLines) {
  const rows = await db
    .selectFrom('journal_entry')
    .select([
      'id',
      'file_id',
      'event',
      'on_day',
      'recorded_at',
      'detail',
      'text_digests',
      'corrects',
      'voids',
    ])
    .where('file_id', '=', fileId)
    .$if(after !== undefined, (query) =>
      query.where('seq', '<', ({ selectFrom }) =>
        selectFrom('journal_entry as last')
          .select('last.seq')
          .where('last.id', '=', after ?? ''),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...entryOf(row),
    recordedAt: row.recorded_at,
    onPaper: isOnPaper(row.detail),
    documentId: documentIn(row.detail),
    decisionId: decisionIn(row.detail),
  }));
}

/** Who entered lines, and their place in the chain as a receipt. The public is told neither. */
export async function listOrigins(db: ActorDb, audience: Audience, entryIds: readonly string[]) {
  if (audience === 'public' || entryIds.length === 0) return [];
  return db
    .selectFrom('journal_entry')
    .leftJoin('person', 'person.person_id', 'journal_entry.by_person')
    .select(['journal_entry.id', 'hash', 'person.name', 'person.roles'])
    .where('journal_entry.id', 'in', [...entryIds])
    .execute();
}

/** The decision an event rests on, as its detail names it. */
function decisionIn(detail: unknown): string | null {
  const named =
    typeof detail === 'object' && detail !== null && 'decision' in detail ? detail.decision : null;
  return typeof named === 'string' ? named : null;
}

const documentIn = (detail: unknown): string | null =>
  typeof detail === 'object' && detail !== null && 'document' in detail && typeof detail.document === 'string'
    ? detail.document
    : null;

const isOnPaper = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && 'onPaper' in detail && detail.onPaper === true;
