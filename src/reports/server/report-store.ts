import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Block, Words } from '../blocks.ts';

/** A report as it is stored. */
export type ReportRow = {
  readonly reportId: string;
  readonly fileId: string;
  readonly stateCode: string;
  readonly title: Words;
  readonly originalLanguage: Language;
  readonly version: number;
};

/** A block of the text under work, with the mark of confidentiality it bears. */
export type StoredBlock = Block & { readonly withheld: boolean };

/** The report, when there is one this reader may know of. */
export function findReport(db: ActorDb, reportId: string): Promise<ReportRow | undefined> {
  return reports(db).where('report_id', '=', reportId).executeTakeFirst();
}

export function findReportOfFile(db: ActorDb, fileId: string): Promise<ReportRow | undefined> {
  return reports(db).where('file_id', '=', fileId).executeTakeFirst();
}

/** Reports this reader may know of, the State’s name to be put beside; those begun last come first. */
export function listReportRows(db: ActorDb, limit: number): Promise<ReportRow[]> {
  return reports(db).orderBy('begun_on', 'desc').orderBy('report_id').limit(limit).execute();
}

const reports = (db: ActorDb) =>
  db
    .selectFrom('report')
    .select(['report_id as reportId', 'file_id as fileId', 'state_code as stateCode', 'title', 'version'])
    .select('original_language as originalLanguage')
    .$castTo<ReportRow>();

export async function insertReport(
  db: ActorDb,
  { reportId, fileId, stateCode, title, originalLanguage }: Omit<ReportRow, 'version'>,
  { on, by }: { readonly on: Day; readonly by: string },
): Promise<void> {
  await db
    .insertInto('report')
    .values({
      ...{ report_id: reportId, file_id: fileId, state_code: stateCode, begun_on: on, begun_by: by },
      title: JSON.stringify(title),
      original_language: originalLanguage,
    })
    .execute();
}

/** The version grows by one, unless another change came first: then false. */
export async function growVersion(db: ActorDb, reportId: string, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report')
    .set({ version: sql`version + 1` })
    .where('report_id', '=', reportId)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The blocks of the text under work that this reader may read, in order. */
export function listBlocks(db: ActorDb, reportId: string): Promise<StoredBlock[]> {
  return db
    .selectFrom('report_block')
    .select(['block_id as blockId', 'type', 'level', 'under', 'theme_id as themeId'])
    .select(['finding_id as findingId', 'repeats', 'words', 'standing', 'audience', 'withheld'])
    .where('report_id', '=', reportId)
    .orderBy('position')
    .$castTo<StoredBlock>()
    .execute();
}

type Written = { readonly report: ReportRow; readonly on: Day; readonly by: string };

export async function insertBlocks(
  db: ActorDb,
  blocks: readonly (readonly [Block, number])[],
  { report, on, by }: Written,
): Promise<void> {
  if (blocks.length === 0) return;
  const { reportId, fileId, stateCode } = report;
  const whose = {
    report_id: reportId,
    file_id: fileId,
    state_code: stateCode,
    written_on: on,
    written_by: by,
  };
  await db
    .insertInto('report_block')
    .values(
      blocks.map(([block, position]) => ({
        block_id: block.blockId,
        ...whose,
        position,
        ...columnsOf(block),
      })),
    )
    .execute();
}

export async function updateBlock(
  db: ActorDb,
  block: Block,
  { on, by }: Pick<Written, 'on' | 'by'>,
): Promise<void> {
  await db
    .updateTable('report_block')
    .set({ ...columnsOf(block), written_on: on, written_by: by })
    .where('block_id', '=', block.blockId)
    .execute();
}

export async function moveBlock(db: ActorDb, blockId: string, position: number): Promise<void> {
  await db.updateTable('report_block').set({ position }).where('block_id', '=', blockId).execute();
}

export async function deleteBlocks(db: ActorDb, blockIds: readonly string[]): Promise<void> {
  if (blockIds.length === 0) return;
  await db.deleteFrom('report_block').where('block_id', 'in', blockIds).execute();
}

/** Marks exactly these blocks of the report as withheld. */
export async function markWithheld(
  db: ActorDb,
  reportId: string,
  withheld: ReadonlySet<string>,
): Promise<void> {
  const marked = sql<boolean>`block_id = any (${[...withheld]}::uuid[])`;
  await db
    .updateTable('report_block')
    .set({ withheld: marked })
    .where('report_id', '=', reportId)
    .where('withheld', 'is distinct from', marked)
    .execute();
}

/** How many comments the State has sent that nobody has disposed of. */
export async function countOpenComments(db: ActorDb, reportId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`select app.open_comments(${reportId}) as open`.execute(db);
  return rows[0]?.open ?? 0;
}

function columnsOf({ type, level, under, themeId, findingId, repeats, words, standing, audience }: Block) {
  return {
    ...{ type, level, under, theme_id: themeId, finding_id: findingId },
    ...{ repeats: [...repeats], audience: audience && [...audience] },
    ...{ words: JSON.stringify(words), standing: JSON.stringify(standing) },
  };
}
