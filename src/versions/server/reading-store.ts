import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Copy, Kind } from '../shapes.ts';

type NewReading = {
  readonly readingId: string;
  readonly copyId: string;
  readonly personId: string;
  readonly readAt: Instant;
};

/** Notes that somebody opened a copy. What it is a copy of is written by the database (app.bind_to_copy). */
export async function insertReading(db: ActorDb, { readingId, copyId, personId, readAt }: NewReading) {
  await db
    .insertInto('version_reading')
    .values({
      ...{ reading_id: readingId, copy_id: copyId, person_id: personId, read_at: readAt },
      ...{ version_id: readingId, file_id: readingId, state_code: '' },
    })
    .execute();
}

export type ReadingRow = {
  readonly readingId: string;
  readonly readAt: Instant;
  readonly functionId: string | null;
  readonly stateCode: string | null;
  readonly kind: Kind;
} & Pick<Copy, 'language' | 'format' | 'terms'>;

type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** Who opened copies of a version, the latest first. */
export function listReadingsOf(
  db: ActorDb,
  versionId: string,
  { after, limit }: Page,
): Promise<ReadingRow[]> {
  return db
    .selectFrom('version_reading as reading')
    .innerJoin('version_copy as copy', 'copy.copy_id', 'reading.copy_id')
    .leftJoin('person', 'person.person_id', 'reading.person_id')
    .select(['reading.reading_id as readingId', 'reading.read_at as readAt', 'copy.kind', 'copy.language'])
    .select(['copy.format', 'copy.terms', 'person.function_id as functionId'])
    .select('person.state_code as stateCode')
    .where('reading.version_id', '=', versionId)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(reading.read_at, reading.reading_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy('reading.read_at', 'desc')
    .orderBy('reading.reading_id', 'desc')
    .limit(limit)
    .$castTo<ReadingRow>()
    .execute();
}
