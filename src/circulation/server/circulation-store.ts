import { type SelectQueryBuilder, sql } from 'kysely';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Circle, CirculatedKind } from '../vocabulary.ts';

// Nowhere below is there a filter on the reader but where their own rows are meant (../policy.sql).

export type StoredCirculation = {
  readonly circulationId: string;
  readonly kind: CirculatedKind;
  readonly recordId: string;
  readonly fileId: string | null;
  readonly stateCode: string | null;
  readonly training: boolean;
  readonly circles: readonly Circle[];
  readonly neededOn: Day | null;
  readonly asked: Partial<Record<Language, Day>>;
  readonly circulatedOn: Day;
};

const circulations = (db: ActorDb) =>
  db
    .selectFrom('circulation')
    .select(['circulation_id as circulationId', 'kind', 'file_id as fileId', 'state_code as stateCode'])
    .select(['training', 'circles', 'needed_on as neededOn', 'asked', 'circulated_on as circulatedOn'])
    .select(sql<string>`coalesce(document_id, version_id)`.as('recordId'));

export const findCirculation = (db: ActorDb, circulationId: string): Promise<StoredCirculation | undefined> =>
  circulations(db)
    .where('circulation_id', '=', circulationId)
    .$castTo<StoredCirculation>()
    .executeTakeFirst();

type Asked = {
  readonly unread: boolean;
  readonly personId: string;
};
type Page = { readonly after?: readonly [string, string] | undefined; readonly limit: number };

/** Circulations this reader may know of, the latest first; those they have not opened yet, when asked for. */
export const listCirculationRows = (
  db: ActorDb,
  asked: Asked,
  { after, limit }: Page,
): Promise<StoredCirculation[]> =>
  filtered(circulations(db), asked)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(circulated_on, circulation_id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('circulated_on', 'desc')
    .orderBy('circulation_id', 'desc')
    .limit(limit)
    .$castTo<StoredCirculation>()
    .execute();

export async function countCirculations(db: ActorDb, asked: Asked): Promise<number> {
  const { count } = await filtered(db.selectFrom('circulation'), asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

type Circulations<O> = SelectQueryBuilder<DB, 'circulation', O>;

const filtered = <O>(query: Circulations<O>, { unread, personId }: Asked): Circulations<O> =>
  query.$if(unread, (q) =>
    q.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('circulation_reader as own')
          .select('own.person_id')
          .whereRef('own.circulation_id', '=', 'circulation.circulation_id')
          .where('own.person_id', '=', personId)
          .where('first_opened_at', 'is', null),
      ),
    ),
  ) as Circulations<O>;

export type StoredReader = {
  readonly circulationId: string;
  readonly personId: string;
  readonly circle: Circle;
  readonly firstOpenedAt: Instant | null;
  readonly remindedOn: Day | null;
};

/** The readers that this reader may know of: all for CTED, oneself for everybody else. */
export async function listReaders(db: ActorDb, circulationIds: readonly string[]): Promise<StoredReader[]> {
  if (circulationIds.length === 0) return [];
  return db
    .selectFrom('circulation_reader')
    .select(['circulation_id as circulationId', 'person_id as personId', 'circle'])
    .select(['first_opened_at as firstOpenedAt', 'reminded_on as remindedOn'])
    .where('circulation_id', 'in', [...circulationIds])
    .orderBy(sql`first_opened_at is not null`)
    .orderBy('first_opened_at', 'desc')
    .orderBy('person_id')
    .$castTo<StoredReader>()
    .execute();
}

type NewCirculation = StoredCirculation & {
  readonly circulatedAt: Instant;
  readonly circulatedBy: string;
  readonly readers: readonly { readonly personId: string; readonly circle: Circle }[];
};

export async function insertCirculation(db: ActorDb, given: NewCirculation): Promise<void> {
  const { circulationId, kind, recordId, circulatedAt } = given;
  await db
    .insertInto('circulation')
    .values({
      circulation_id: circulationId,
      kind,
      document_id: kind === 'document' ? recordId : null,
      version_id: kind === 'report-version' ? recordId : null,
      file_id: given.fileId,
      state_code: given.stateCode,
      training: given.training,
      circles: [...given.circles],
      needed_on: given.neededOn,
      asked: JSON.stringify(given.asked),
      circulated_on: given.circulatedOn,
      circulated_at: circulatedAt,
      circulated_by: given.circulatedBy,
    })
    .execute();
  const rows = given.readers.map(({ personId, circle }) => {
    return { circulation_id: circulationId, person_id: personId, circle, circulated_at: circulatedAt };
  });
  await db.insertInto('circulation_reader').values(rows).execute();
}

/** Whether the same was put before one of these circles on the same day already. */
export async function isCirculated(
  db: ActorDb,
  { recordId, circles, circulatedOn }: Pick<StoredCirculation, 'recordId' | 'circles' | 'circulatedOn'>,
): Promise<boolean> {
  const there = await db
    .selectFrom('circulation')
    .select('circulation_id')
    .where(sql<boolean>`coalesce(document_id, version_id) = ${recordId}`)
    .where(sql<boolean>`circles && ${[...circles]}::text[]`)
    .where('circulated_on', '=', circulatedOn)
    .executeTakeFirst();
  return there !== undefined;
}

export async function noteReminder(db: ActorDb, circulationId: string, on: Day): Promise<void> {
  await db
    .updateTable('circulation_reader')
    .set({ reminded_on: on })
    .where('circulation_id', '=', circulationId)
    .where('first_opened_at', 'is', null)
    .execute();
}
