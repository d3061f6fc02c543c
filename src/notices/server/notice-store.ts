import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Announcement } from './announcement.ts';

/** The id of the new notice; undefined when the person has one by this key. */
export async function addNotice(
  db: ActorDb,
  personId: string,
  { kind, values, link, lawfulOn, dedupeKey, restricted, statutory = true, stateCode, fileId }: Announcement,
): Promise<string | undefined> {
  const row = await db
    .insertInto('notice')
    .values({
      person_id: personId,
      dedupe_key: dedupeKey,
      kind,
      content: JSON.stringify(values),
      link,
      lawful_on: lawfulOn,
      restricted,
      statutory,
      state_code: stateCode ?? null,
      file_id: fileId ?? null,
    })
    .onConflict((conflict) => conflict.columns(['dedupe_key', 'person_id']).doNothing())
    .returning('notice_id')
    .executeTakeFirst();
  return row?.notice_id;
}

const columns = [
  'notice_id as noticeId',
  'kind',
  'content',
  'link',
  'lawful_on as lawfulOn',
  'restricted',
  'statutory',
  'state_code as stateCode',
  'announced_at as announcedAt',
  'read_at as readAt',
] as const;

export type NoticeKey = readonly [unread: boolean, announcedAt: Instant, noticeId: string];

type Asked = {
  readonly unread?: boolean | undefined;
  readonly after?: NoticeKey | undefined;
  readonly limit: number;
};

/** Notices of this person: those not read first, then the latest first; one more than the limit, which tells of a next page. */
export function listNotices(db: ActorDb, personId: string, { unread, after, limit }: Asked) {
  let query = db
    .selectFrom('notice')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy(sql`read_at is null`, 'desc')
    .orderBy('announced_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(limit + 1);
  if (unread) query = query.where('read_at', 'is', null);
  if (after) {
    const [wasUnread, announcedAt, noticeId] = after;
    query = query.where(
      sql<boolean>`(read_at is null, announced_at, notice_id) < (${wasUnread}, ${announcedAt}::timestamptz, ${noticeId}::uuid)`,
    );
  }
  return query.execute();
}

/** How many notices this person has not read. */
export async function countUnread(db: ActorDb, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The last notice of each kind this person was told of, by kind; and whether a rule asks for that kind. */
export function listKinds(db: ActorDb, personId: string) {
  return db
    .selectFrom('notice')
    .distinctOn('kind')
    .select(['kind', 'statutory', 'content', 'state_code as stateCode'])
    .where('person_id', '=', personId)
    .orderBy('kind')
    .orderBy('statutory', 'desc')
    .orderBy('announced_at', 'desc')
    .execute();
}

export async function findNotice(db: ActorDb, personId: string, noticeId: string) {
  return db
    .selectFrom('notice')
    .select(columns)
    .where('person_id', '=', personId)
    .where('notice_id', '=', noticeId)
    .executeTakeFirst();
}

/** Marks notices of this person as read, one or all; those that are keep their moment. Gives how many were not. */
export async function markRead(
  db: ActorDb,
  personId: string,
  { noticeId, now }: { readonly noticeId?: string; readonly now: Instant },
): Promise<number> {
  let query = db
    .updateTable('notice')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null);
  if (noticeId) query = query.where('notice_id', '=', noticeId);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}
