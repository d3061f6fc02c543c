import { type Insertable, type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { DB, Meeting } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Titles } from '../shapes.ts';
import type { MeetingFormat, MeetingStatus } from '../vocabulary.ts';

// Nowhere below is there a filter on the reader: row-level security has removed what they may not see (../policy.sql).

const meetings = (db: ActorDb) =>
  db
    .selectFrom('meeting')
    .select([
      'meeting_id as meetingId',
      'origin',
      'training',
      'number',
      'format',
      'is_open as isOpen',
      'status',
    ])
    .select([
      'on_day as on',
      'on_month as month',
      'titles',
      'conveners',
      'virtual',
      'follows_id as followsId',
    ])
    .select(['admitted', 'notes', 'version']);

export type StoredMeeting = Awaited<ReturnType<typeof findMeeting>> & object;

export function findMeeting(db: ActorDb, meetingId: string) {
  return meetings(db).where('meeting_id', '=', meetingId).executeTakeFirst();
}

/** Whether a meeting of the Committee bears the number already, known to CTED, which gives them. */
export async function isNumberTaken(db: ActorDb, number: number, besides: string | null): Promise<boolean> {
  const there = await db
    .selectFrom('meeting')
    .select('meeting_id')
    .where('number', '=', number)
    .$if(besides !== null, (q) => q.where('meeting_id', '<>', besides ?? ''))
    .executeTakeFirst();
  return there !== undefined;
}

export type MeetingFilter = {
  readonly format?: MeetingFormat | undefined;
  readonly status?: MeetingStatus | undefined;
  readonly convener?: string | undefined;
  readonly search?: string | undefined;
  readonly training?: boolean | undefined;
};
type Page = { readonly after?: readonly [string, string] | undefined; readonly limit?: number };

// Where a meeting stands in the list: its day, the first of its month, or before all others where neither is known.
const place = sql<string>`coalesce(to_char(on_day, 'YYYY-MM-DD'), on_month || '-00', '9999')`;

/** The meetings that the filters let through, the latest first, those without a date before all others. */
export async function listMeetingRows(db: ActorDb, asked: MeetingFilter, { after, limit }: Page) {
  return filtered(meetings(db).select(place.as('place')), asked)
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(${place}, meeting_id) < (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy(place, 'desc')
    .orderBy('meeting_id', 'desc')
    .$if(limit !== undefined, (q) => q.limit(limit ?? 0))
    .execute();
}

export async function countMeetings(db: ActorDb, asked: MeetingFilter): Promise<number> {
  const { count } = await filtered(db.selectFrom('meeting'), asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Everybody who convened a meeting, by id or name. */
export async function listConveners(db: ActorDb): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(sql<string>`unnest(conveners)`.as('convener'))
    .distinct()
    .orderBy('convener')
    .execute();
  return rows.map(({ convener }) => convener);
}

type Meetings<O> = SelectQueryBuilder<DB, 'meeting', O>;

function filtered<O>(query: Meetings<O>, asked: MeetingFilter): Meetings<O> {
  const pattern = containing(asked.search ?? '');
  return query
    .$if(asked.training !== undefined, (q) => q.where('training', '=', asked.training ?? false))
    .$if(asked.format !== undefined, (q) => q.where('format', '=', asked.format ?? ''))
    .$if(asked.status !== undefined, (q) => q.where('status', '=', asked.status ?? ''))
    .$if(asked.convener !== undefined, (q) => q.where(sql<boolean>`${asked.convener} = any (conveners)`))
    .$if(asked.search !== undefined, (q) =>
      q.where(
        sql<boolean>`exists (select from jsonb_each_text(titles) as title where title.value ilike ${pattern})`,
      ),
    ) as Meetings<O>;
}

/** A meeting is planned first, whatever becomes of it. */
export async function insertMeeting(
  db: ActorDb,
  { titles, ...row }: Omit<Insertable<Meeting>, 'status' | 'origin' | 'titles'> & { readonly titles: Titles },
): Promise<void> {
  await db
    .insertInto('meeting')
    .values({ ...row, titles: JSON.stringify(titles), origin: 'house', status: 'planned' })
    .execute();
}

type Standing = {
  readonly status: MeetingStatus;
  readonly on: Day | null;
  readonly month: string | null;
  readonly number: number | null;
};

/** Says what became of a meeting; false when somebody changed it since this version. */
export async function changeStanding(
  db: ActorDb,
  meetingId: string,
  version: number,
  { status, on, month, number }: Standing,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('meeting')
    .set({ status, on_day: on, on_month: month, number, version: version + 1 })
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
