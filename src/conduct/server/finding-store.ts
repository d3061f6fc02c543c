import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Finding, findingInput, Words } from '../shapes.ts';

export type GivenFinding = z.output<z.ZodObject<typeof findingInput>>;
export type FindingRow = Omit<Finding, 'isOwn' | 'noteId'> & {
  readonly noteId: string;
  readonly writtenBy: string;
};

/** The findings of a visit that this actor may read, in the order they were made. */
export async function listFindings(db: ActorDb, fileId: string): Promise<FindingRow[]> {
  const rows = await findings(db).where('file_id', '=', fileId).execute();
  return rows.map(findingOf);
}

type New = {
  readonly fileId: string;
  readonly stateCode: string;
  readonly noteId: string;
  readonly on: Day;
  readonly by: string;
  readonly now: Instant;
};

/** Adds a finding, and gives its id. */
export async function insertFinding(db: ActorDb, given: GivenFinding, of: New): Promise<string> {
  const findingId = randomUUID();
  await db
    .insertInto('finding')
    .values({
      ...columnsOf(given),
      ...{ finding_id: findingId, file_id: of.fileId, state_code: of.stateCode, note_id: of.noteId },
      ...{ on_day: of.on, written_by: of.by, written_at: of.now },
    })
    .execute();
  return findingId;
}

/** Changes the finding its actor saw; false when it is another by now. */
export async function updateFinding(
  db: ActorDb,
  given: GivenFinding,
  of: { readonly findingId: string; readonly version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('finding')
    .set({ ...columnsOf(given), version: of.version + 1 })
    .where('finding_id', '=', of.findingId)
    .where('version', '=', of.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Settled = {
  readonly findingId: string;
  readonly result: 'agreed' | 'not-agreed' | 'not-raised';
  readonly stateWords?: Words | undefined;
};

/** What the State said of a finding in the closing meeting; for good. */
export async function settleFinding(
  db: ActorDb,
  { findingId, result, stateWords }: Settled,
  on: Day,
): Promise<void> {
  await db
    .updateTable('finding')
    .set({
      agreed: result,
      state_words: result === 'not-agreed' ? JSON.stringify(stateWords) : null,
      settled_on: on,
    })
    .where('finding_id', '=', findingId)
    .execute();
}

const columnsOf = (given: GivenFinding) => ({
  answer_id: given.answerId,
  theme_id: given.themeId,
  subtopic_id: given.subtopicId,
  kind: given.kind,
  words: JSON.stringify(given.words),
  sources: given.sources,
});

const findings = (db: ActorDb) =>
  db
    .selectFrom('finding')
    .select(['finding_id as findingId', 'note_id as noteId', 'answer_id as answerId', 'theme_id as themeId'])
    .select(['subtopic_id as subtopicId', 'kind', 'words', 'sources', 'agreed', 'state_words as stateWords'])
    .select(['settled_on as settledOn', 'on_day as on', 'version', 'written_by as writtenBy'])
    .orderBy('on_day')
    .orderBy('written_at')
    .orderBy('finding_id');

type Stored = Awaited<ReturnType<ReturnType<typeof findings>['execute']>>[number];

// That the words are among the known ones is held by the checks of the table.
const findingOf = (row: Stored): FindingRow => ({
  ...row,
  kind: row.kind as Finding['kind'],
  sources: row.sources as Finding['sources'],
  agreed: row.agreed as Finding['agreed'],
  words: row.words as Finding['words'],
  stateWords: row.stateWords as Finding['stateWords'],
});
