import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { VersionText } from '../../printing/contract.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Copy, Kind, VersionRow as ShownVersion } from '../shapes.ts';

/** A version as it is kept: its title in every language it has, its State by code. */
export type VersionRow = Omit<ShownVersion, 'title' | 'stateName' | 'training'> & {
  readonly title: VersionText['title'];
};

export type NewVersion = Omit<VersionRow, 'title'> & {
  readonly snapshotId: string;
  readonly text: VersionText;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
};
type NewCopy = Pick<Copy, 'copyId' | 'terms' | 'language' | 'format' | 'state'>;
type NewRelease = { readonly audience: string; readonly event: string };

/** Keeps a version with its blocks, its releases and the copies that are to be made of it. */
export async function insertVersion(
  db: ActorDb,
  version: NewVersion,
  { copies, releases }: { readonly copies: readonly NewCopy[]; readonly releases: readonly NewRelease[] },
): Promise<void> {
  const { versionId, kind, fileId, stateCode, text } = version;
  await db
    .insertInto('report_version')
    .values({
      version_id: versionId,
      report_id: version.reportId,
      file_id: fileId,
      state_code: stateCode,
      kind,
      numbering: version.numbering,
      snapshot_id: version.snapshotId,
      content: JSON.stringify(text),
      content_sha256: version.contentSha256,
      issued_on: version.issuedOn,
      issued_by: version.issuedBy,
      issued_at: version.issuedAt,
    })
    .execute();
  const of = { version_id: versionId, kind, file_id: fileId, state_code: stateCode };
  const blocks = [
    ...text.blocks.flatMap((block) => (block.type === 'withheld' ? [] : [block.id])),
    ...Object.keys(text.notes),
  ].map((id, place) => ({ ...of, block_id: id, position: place + 1 }));
  await db.insertInto('version_block').values(blocks).execute();
  await db
    .insertInto('version_release')
    .values(releases.map((release) => ({ ...of, ...release })))
    .execute();
  await db
    .insertInto('version_copy')
    .values(copies.map(({ copyId, ...copy }) => ({ ...of, ...copy, copy_id: copyId })))
    .execute();
}

/** Versions of a report this reader may read, in the order of their kinds. */
export const listVersionsOf = (db: ActorDb, reportId: string): Promise<VersionRow[]> =>
  versions(db).where('report_id', '=', reportId).orderBy('kind').$castTo<VersionRow>().execute();

/** Versions this reader may read, the latest first. */
export const listVersionRows = (
  db: ActorDb,
  { after, limit }: { readonly after?: readonly [string, string] | undefined; readonly limit: number },
): Promise<VersionRow[]> =>
  versions(db)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(issued_on, version_id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('issued_on', 'desc')
    .orderBy('version_id', 'desc')
    .limit(limit)
    .$castTo<VersionRow>()
    .execute();

export const findVersion = (db: ActorDb, versionId: string): Promise<VersionRow | undefined> =>
  versions(db).where('version_id', '=', versionId).$castTo<VersionRow>().executeTakeFirst();

/** What a version says, and the frozen report it was made from. */
export async function findContent(
  db: ActorDb,
  versionId: string,
): Promise<{ readonly text: VersionText; readonly snapshotId: string } | undefined> {
  return db
    .selectFrom('report_version')
    .select(['content as text', 'snapshot_id as snapshotId'])
    .where('version_id', '=', versionId)
    .$castTo<{ text: VersionText; snapshotId: string }>()
    .executeTakeFirst();
}

export async function listReleases(db: ActorDb, versionId: string) {
  return db
    .selectFrom('version_release')
    .select(['audience', 'event'])
    .where('version_id', '=', versionId)
    .orderBy('audience')
    .execute();
}

// Nowhere is there a filter on role, State or partner: ../policy.sql has already removed what the actor may not see.
const versions = (db: ActorDb) =>
  db
    .selectFrom('report_version')
    .select(['version_id as versionId', 'report_id as reportId', 'file_id as fileId', 'kind', 'numbering'])
    .select(['state_code as stateCode', 'issued_on as issuedOn', 'content_sha256 as contentSha256'])
    .select(sql`content -> 'title'`.as('title'));

/** Which versions of a report there are already, for whoever makes them. */
export const kindsOf = (rows: readonly VersionRow[]): readonly Kind[] => rows.map(({ kind }) => kind);
