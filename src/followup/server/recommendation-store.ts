import { type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { isOutstanding, type Standing } from '../scale.ts';
import type { RecommendationRow } from '../shapes.ts';

export type Words = Partial<Record<Language, string>>;

/** A recommendation as it lies in the store, with where it stands for whoever reads. */
export type StoredRecommendation = Pick<
  RecommendationRow,
  'recommendationId' | 'fileId' | 'stateCode' | 'themeId' | 'means' | 'priority' | 'adoptedOn' | 'standing'
> & {
  readonly blockId: string;
  readonly reportId: string;
  readonly findingId: string | null;
  readonly words: Words;
};

export type RecommendationFilter = {
  readonly state?: string | undefined;
  readonly theme?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly means?: string | undefined;
  readonly priority?: string | undefined;
  readonly fileId?: string | undefined;
  readonly search?: string | undefined;
  readonly outstanding: boolean;
};

type Page = { readonly after?: string | undefined; readonly limit?: number | undefined };

/** Recommendations in their order, the longest adopted first, from after one on. */
export function listRecommendationRows(
  db: ActorDb,
  filter: RecommendationFilter,
  { after, limit }: Page,
): Promise<StoredRecommendation[]> {
  return filtered(db, filter)
    .select(['recommendation_id as recommendationId', 'block_id as blockId', 'report_id as reportId'])
    .select(['file_id as fileId', 'state_code as stateCode', 'theme_id as themeId'])
    .select(['finding_id as findingId', 'means', 'priority', 'words', 'on_day as adoptedOn'])
    .select(standing.as('standing'))
    .$if(after !== undefined, (query) =>
      // The place of the last row is looked up, never told: a number of a paragraph would tell of those left out.
      query.where(
        sql<boolean>`(on_day, report_id, position) > (
          select on_day, report_id, position from recommendation where recommendation_id = ${after}::uuid)`,
      ),
    )
    .orderBy('on_day')
    .orderBy('report_id')
    .orderBy('position')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .$castTo<StoredRecommendation>()
    .execute();
}

/** How many the filters let through. */
export async function countRecommendations(db: ActorDb, filter: RecommendationFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findRecommendation(
  db: ActorDb,
  recommendationId: string,
): Promise<StoredRecommendation | undefined> {
  const query = recommendations(db)
    .where('recommendation_id', '=', recommendationId)
    .select(['recommendation_id as recommendationId', 'block_id as blockId', 'report_id as reportId'])
    .select(['file_id as fileId', 'state_code as stateCode', 'theme_id as themeId'])
    .select(['finding_id as findingId', 'means', 'priority', 'words', 'on_day as adoptedOn'])
    .select(standing.as('standing'));
  return query.$castTo<StoredRecommendation>().executeTakeFirst();
}

export type NewRecommendation = Omit<StoredRecommendation, 'standing'> & {
  readonly position: number;
  readonly takenUpBy: string;
  readonly takenUpAt: Instant;
};

export async function insertRecommendations(db: ActorDb, taken: readonly NewRecommendation[]): Promise<void> {
  await db
    .insertInto('recommendation')
    .values(
      taken.map((one) => ({
        recommendation_id: one.recommendationId,
        block_id: one.blockId,
        report_id: one.reportId,
        file_id: one.fileId,
        state_code: one.stateCode,
        position: one.position,
        theme_id: one.themeId,
        finding_id: one.findingId,
        means: one.means,
        priority: one.priority,
        words: JSON.stringify(one.words),
        on_day: one.adoptedOn,
        taken_up_by: one.takenUpBy,
        taken_up_at: one.takenUpAt,
      })),
    )
    .execute();
}

/** Where each recommendation of a visit stands, as far as this reader may know: still open until CTED holds it carried out. */
export async function listStandings(
  db: ActorDb,
  fileId: string,
): Promise<readonly { readonly recommendationId: string; readonly isOpen: boolean }[]> {
  const rows = await listRecommendationRows(db, { fileId, outstanding: false }, {});
  return rows.map(({ recommendationId, standing: at }) => ({ recommendationId, isOpen: isOutstanding(at) }));
}

/** Blocks of a report that were taken up already. */
export async function takenBlocks(db: ActorDb, reportId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('recommendation')
    .select('block_id as blockId')
    .where('report_id', '=', reportId)
    .execute();
  return new Set(rows.map(({ blockId }) => blockId));
}

/** Adopted reports with recommendations that nobody has taken up. */
export function listReportsWaiting(
  db: ActorDb,
): Promise<{ readonly fileId: string; readonly reportId: string; readonly stateCode: string }[]> {
  return db
    .selectFrom('report')
    .select(['file_id as fileId', 'report_id as reportId', 'state_code as stateCode'])
    .where(sql<boolean>`file_id = any (app.files_after('report-adopted'))`)
    .where(
      sql<boolean>`exists (select from report_snapshot as frozen
        where frozen.report_id = report.report_id and frozen.kind = 'SV-08')`,
    )
    .where(
      sql<boolean>`exists (select from report_block as block where block.report_id = report.report_id
        and block.type = 'recommendation'
        and not exists (select from recommendation as taken where taken.block_id = block.block_id))`,
    )
    .orderBy('state_code')
    .execute();
}

/** The day on which the report of a file was adopted, as this reader may know it. */
export async function adoptionDay(db: ActorDb, fileId: string): Promise<Day | undefined> {
  const row = await db
    .selectFrom('journal_entry as entry')
    .select('entry.on_day as on')
    .where('entry.file_id', '=', fileId)
    .where('entry.event', '=', 'report-adopted')
    .where('entry.voids', 'is', null)
    .where(
      sql<boolean>`not exists (select from journal_entry as later
        where later.corrects = entry.id or later.voids = entry.id)`,
    )
    .executeTakeFirst();
  return row?.on as Day | undefined;
}

type Recommendations = SelectQueryBuilder<DB, 'recommendation', object>;

const recommendations = (db: ActorDb): Recommendations => db.selectFrom('recommendation');

// The latest reply that was sent, and the latest view of that reply: a reply after a view asks for a view of its own.
const standing = sql<string>`coalesce((
  select coalesce((
    select judged from reply_view where reply_view.reply_id = reply.reply_id order by reply_view.written_at desc limit 1
  ), 'replied')
  from recommendation_reply as reply
  where reply.recommendation_id = recommendation.recommendation_id and reply.sent_on is not null
  order by reply.written_at desc limit 1), 'unanswered')`;

function filtered(db: ActorDb, filter: RecommendationFilter): Recommendations {
  const { state, theme, means, priority, fileId, search, outstanding } = filter;
  let rows = recommendations(db);
  if (state !== undefined) rows = rows.where('state_code', '=', state); // [V-180]
  if (theme !== undefined) rows = rows.where('theme_id', '=', theme); // [V-180]
  if (means !== undefined) rows = rows.where('means', '=', means);
  if (priority !== undefined) rows = rows.where('priority', '=', priority);
  if (fileId !== undefined) rows = rows.where('file_id', '=', fileId);
  if (filter.standing !== undefined) rows = rows.where(standing, '=', filter.standing); // [V-180]
  if (outstanding) rows = rows.where(standing, '<>', 'implemented');
  return search ? rows.where(holdsWords(search)) : rows;
}

function holdsWords(search: string) {
  const pattern = containing(search);
  return sql<boolean>`exists (select from jsonb_each_text(words) as said where said.value ilike ${pattern})`;
}
