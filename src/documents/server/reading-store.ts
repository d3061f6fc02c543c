import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';

type NewReading = {
  readonly readingId: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly personId: string;
  readonly kind: 'opened' | 'downloaded' | 'printed';
  readonly readAt: Instant;
  readonly copySha256: string;
};

export async function insertReading(db: ActorDb, given: NewReading): Promise<void> {
  await db
    .insertInto('document_reading')
    .values({
      reading_id: given.readingId,
      document_id: given.documentId,
      version_id: given.versionId,
      person_id: given.personId,
      kind: given.kind,
      read_at: given.readAt,
      copy_sha256: given.copySha256,
      // Written by app.bind_to_document, whatever stands here.
      class: '',
    })
    .execute();
}

/** The function of an account, as a message id; undefined for nobody. */
export async function functionOf(db: ActorDb, personId: string): Promise<string | undefined> {
  const person = await db
    .selectFrom('person')
    .select('function_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return person?.function_id;
}

type PageOfReadings = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** Who opened a document, the latest first. */
export async function listReadingsOf(db: ActorDb, documentId: string, { after, limit }: PageOfReadings) {
  const rows = await readings(db)
    .where('document_reading.document_id', '=', documentId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(read_at, reading_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('read_at', 'desc')
    .orderBy('reading_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(readingOf);
}

/** Readings whose copy had this hash, and those of originals with it, the latest first. */
export async function listReadingsOfCopy(db: ActorDb, sha256: string) {
  const rows = await readings(db)
    .innerJoin('document', 'document.document_id', 'document_reading.document_id')
    .select(['document.document_id as documentId', 'symbol', 'temporary_number as temporaryNumber'])
    .where('copy_sha256', '=', sha256)
    .orderBy('read_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...readingOf(row),
    documentId: row.documentId,
    number: row.symbol ?? row.temporaryNumber ?? '',
  }));
}

function readings(db: ActorDb) {
  return db
    .selectFrom('document_reading')
    .leftJoin('person', 'person.person_id', 'document_reading.person_id')
    .innerJoin('document_version', 'document_version.version_id', 'document_reading.version_id')
    .select([
      'reading_id as readingId',
      'document_reading.version_id as versionId',
      'kind',
      'read_at as readAt',
    ])
    .select(['person.function_id as functionId', 'person.state_code as stateCode'])
    .select(({ eb, ref }) => eb('copy_sha256', '<>', ref('document_version.sha256')).as('marked'));
}

type Row = Awaited<ReturnType<ReturnType<typeof readings>['execute']>>[number];

const readingOf = ({ readingId, versionId, kind, readAt, functionId, stateCode, marked }: Row) => ({
  readingId,
  versionId,
  kind: kind as NewReading['kind'],
  readAt,
  functionId,
  stateCode,
  marked: marked === true,
});
