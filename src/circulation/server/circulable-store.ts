import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { type DocumentClass, readersOf } from '../../documents/server/index.ts';
import type { Language } from '../../platform/language.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { isFictional } from '../../registry/contract.ts';
import type { Circle, CirculatedKind } from '../vocabulary.ts';

// What can be circulated, read in the tables of documents and of versions under the reader's own policies: what they may
// not read is not there.

export type Circulable = {
  readonly kind: CirculatedKind;
  readonly recordId: string;
  readonly titles: unknown;
  readonly on: Day;
  readonly place: string;
  readonly fileId: string | null;
  readonly stateCode: string | null;
  readonly training: boolean;
  /** The class of a document; null for a version, whose releases say who may read it. */
  readonly class: DocumentClass | null;
};

const documents = (db: ActorDb) =>
  db
    .selectFrom('document')
    .select(['document_id as recordId', 'titles', 'dated_on as on', 'file_id as fileId'])
    .select(['state_code as stateCode', 'training', 'class'])
    .select(sql<string>`'/documents/' || document_id`.as('place'));

const versions = (db: ActorDb) =>
  db
    .selectFrom('report_version')
    .select(['version_id as recordId', 'issued_on as on', 'file_id as fileId'])
    .select('state_code as stateCode')
    .select(sql<unknown>`content -> 'title'`.as('titles'))
    .select(sql<string>`'/reports/' || report_id || '/versions'`.as('place'));

const ofDocument = (
  row: Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number],
): Circulable => ({
  ...row,
  kind: 'document',
  class: row.class as DocumentClass,
});
const ofVersion = (row: Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]): Circulable => ({
  ...row,
  kind: 'report-version',
  class: null,
  training: isFictional(row.stateCode),
});

/** Documents that are not withdrawn and versions of reports, the latest first. */
export async function listCirculables(db: ActorDb): Promise<Circulable[]> {
  const ofReports = await versions(db).orderBy('issued_on', 'desc').limit(40).execute();
  const onFile = await documents(db)
    .where('withdrawn_on', 'is', null)
    .orderBy('dated_on', 'desc')
    .orderBy('document_id')
    .limit(100)
    .execute();
  return [...ofReports.map(ofVersion), ...onFile.map(ofDocument)];
}

/** The records of one kind that this reader may read, by id. */
export async function findCirculables(
  db: ActorDb,
  kind: CirculatedKind,
  recordIds: readonly string[],
): Promise<Circulable[]> {
  if (recordIds.length === 0) return [];
  return kind === 'document'
    ? (
        await documents(db)
          .where('document_id', 'in', [...recordIds])
          .execute()
      ).map(ofDocument)
    : (
        await versions(db)
          .where('version_id', 'in', [...recordIds])
          .execute()
      ).map(ofVersion);
}

const audienceOfRelease: Readonly<Record<Circle, string | null>> = {
  committee: 'committee',
  secretariat: null,
  state: 'visited-state',
  participants: 'participating-partner',
};

/** Whether what is circulated is open to readers of the circle now. */
export async function isOpenTo(db: ActorDb, record: Circulable, circle: Circle): Promise<boolean> {
  const concernsFile = circle !== 'participants' || record.fileId !== null;
  if ((circle === 'state' && record.stateCode === null) || !concernsFile) return false;
  if (record.class !== null) return readersOf[record.class].includes(audienceOf[circle]);
  const audience = audienceOfRelease[circle];
  if (audience === null) return true;
  const { rows } = await sql<{ open: boolean }>`
    select ${record.recordId}::uuid = any (app.versions_released_to(${audience})) as open`.execute(db);
  return rows[0]?.open ?? false;
}

const audienceOf = {
  committee: 'committee',
  secretariat: 'secretariat',
  state: 'state',
  participants: 'partner',
} as const;

/** Since when each language is there: the first edition of a document, the first copy that was made of a version. */
export async function languagesThere(
  db: ActorDb,
  { kind, recordId }: Pick<Circulable, 'kind' | 'recordId'>,
): Promise<Partial<Record<Language, Day>>> {
  const { rows } =
    kind === 'document'
      ? await sql<{ language: Language; on: string }>`
          select language, to_char(min(filed_at), 'YYYY-MM-DD') as on from document_version
          where document_id = ${recordId} group by language`.execute(db)
      : await sql<{ language: Language; on: string }>`
          select language, to_char(min(made_at), 'YYYY-MM-DD') as on from version_copy
          where version_id = ${recordId} and state = 'made' group by language`.execute(db);
  return Object.fromEntries(rows.map(({ language, on }) => [language, day(on)]));
}
