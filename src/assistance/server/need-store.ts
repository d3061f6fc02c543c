import { type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { NeedFile } from '../shapes.ts';

/** A need as it lies in the store, with whether it is cleared. */
export type StoredNeed = Pick<
  NeedFile,
  'needId' | 'stateCode' | 'themeId' | 'priority' | 'language' | 'madeOn' | 'madeBy' | 'clearance'
> &
  Pick<
    NeedFile,
    | 'projects'
    | 'solution'
    | 'recommendationId'
    | 'findingId'
    | 'fileId'
    | 'approvedOn'
    | 'withdrawnOn'
    | 'version'
  > & { readonly words: Partial<Record<Language, string>> };

export type NeedFilter = {
  readonly state?: string | undefined;
  readonly theme?: string | undefined;
  readonly priority?: string | undefined;
  readonly recommendationId?: string | undefined;
  readonly search?: string | undefined;
  /** Of this project. */
  readonly projectId?: string | undefined;
};

/** Needs this reader may know of: high priority first, then the latest. */
export function listNeedRows(db: ActorDb, filter: NeedFilter): Promise<StoredNeed[]> {
  return selected(filtered(db, filter))
    .orderBy(sql`priority <> 'high'`)
    .orderBy('made_on', 'desc')
    .orderBy('need_id')
    .execute();
}

export const findNeed = (db: ActorDb, needId: string): Promise<StoredNeed | undefined> =>
  selected(needs(db).where('need_id', '=', needId)).executeTakeFirst();

export type NewNeed = Pick<
  StoredNeed,
  'needId' | 'recommendationId' | 'findingId' | 'fileId' | 'stateCode' | 'themeId' | 'priority' | 'language'
> &
  Pick<StoredNeed, 'words' | 'solution' | 'madeBy' | 'madeOn'> & {
    readonly blockId: string | null;
    readonly documentId: string | null;
    readonly withReport: boolean;
    readonly writtenBy: string;
    readonly writtenAt: Instant;
  };

export async function insertNeed(db: ActorDb, need: NewNeed): Promise<void> {
  await db
    .insertInto('need')
    .values({
      need_id: need.needId,
      recommendation_id: need.recommendationId,
      finding_id: need.findingId,
      block_id: need.blockId,
      file_id: need.fileId,
      state_code: need.stateCode,
      theme_id: need.themeId,
      priority: need.priority,
      language: need.language,
      words: JSON.stringify(need.words),
      solution: need.solution,
      made_by: need.madeBy,
      made_on: need.madeOn,
      leave_document_id: need.documentId,
      with_report: need.withReport,
      written_by: need.writtenBy,
      written_at: need.writtenAt,
    })
    .execute();
}

/** Writes what the State says of the need, if it is still as its actor saw it; false when it is not. */
export async function setLeave(
  db: ActorDb,
  { needId, version }: Pick<StoredNeed, 'needId' | 'version'>,
  leave: { readonly approvedOn?: Day; readonly withdrawnOn: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('need')
    .set({
      ...(leave.approvedOn && { approved_on: leave.approvedOn }),
      withdrawn_on: leave.withdrawnOn,
      version: version + 1,
    })
    .where('need_id', '=', needId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The paragraph that reports a finding, where exactly one does. */
export async function paragraphOfFinding(db: ActorDb, findingId: string): Promise<string | null> {
  const { rows } = await sql<{ blockId: string }>`
    select after_id as "blockId" from reports_chain_link
    where before_kind = 'finding' and before_id = ${findingId}::uuid limit 2`.execute(db);
  return rows.length === 1 ? (rows[0]?.blockId ?? null) : null;
}

type Needs = SelectQueryBuilder<DB, 'need', object>;

const needs = (db: ActorDb): Needs => db.selectFrom('need');

const clearance = sql<string>`case
  when withdrawn_on is not null then 'withdrawn'
  when approved_on is not null then 'approved'
  when need_id = any ((select app.cleared_needs())::uuid[]) then 'with-report'
  else 'confidential' end`;

const selected = (query: Needs) =>
  query
    .select(['need_id as needId', 'state_code as stateCode', 'theme_id as themeId', 'priority', 'language'])
    .select(['words', 'solution', 'made_on as madeOn', 'made_by as madeBy', 'file_id as fileId', 'version'])
    .select(['recommendation_id as recommendationId', 'finding_id as findingId'])
    .select(['approved_on as approvedOn', 'withdrawn_on as withdrawnOn'])
    .select(clearance.as('clearance'))
    .select(
      sql<number>`(select count(*)::int from project_need where project_need.need_id = need.need_id)`.as(
        'projects',
      ),
    )
    .$castTo<StoredNeed>();

function filtered(db: ActorDb, filter: NeedFilter): Needs {
  const { state, theme, priority, recommendationId, search, projectId } = filter;
  let rows = needs(db);
  if (state !== undefined) rows = rows.where('state_code', '=', state);
  if (theme !== undefined) rows = rows.where('theme_id', '=', theme);
  if (priority !== undefined) rows = rows.where('priority', '=', priority);
  if (recommendationId !== undefined) rows = rows.where('recommendation_id', '=', recommendationId);
  if (projectId !== undefined)
    rows = rows.where(
      sql<boolean>`exists (select from project_need where project_need.need_id = need.need_id
        and project_need.project_id = ${projectId}::uuid)`,
    );
  if (!search) return rows;
  const pattern = containing(search);
  return rows.where(
    sql<boolean>`(solution ilike ${pattern}
      or exists (select from jsonb_each_text(words) as said where said.value ilike ${pattern}))`,
  );
}
