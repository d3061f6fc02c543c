import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Day } from '../../procedure/calendar.ts';
import { stateNameBy } from '../../registry/server/index.ts';
import type { ComponentKind, VisitType } from '../../visits/contract.ts';
import type { StoredVisit } from '../../visits/server/index.ts';

export type RegisterFilter = {
  readonly year?: number | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly type?: string | undefined;
  readonly component?: string | undefined;
  readonly form?: string | undefined;
  readonly origin?: string | undefined;
  readonly training: boolean;
  readonly number?: number | undefined;
  /** Only visits to these States; undefined for all. */
  readonly stateCodes?: readonly string[] | undefined;
  /** Only these files; undefined for all. */
  readonly fileIds?: readonly string[] | undefined;
};

export type RegisterOrder = {
  readonly sort: 'number' | 'starts' | 'state' | 'type';
  readonly direction: 'up' | 'down';
  /** All States in the order of the reader's alphabet, for the order by State. */
  readonly alphabet: readonly string[];
  /** In which States are named. */
  readonly language: Language;
};

export type RegisterKey = readonly [string | number, string];

/** A row of the register as it is stored. */
export type StoredRow = StoredVisit & {
  readonly stateName: string;
  readonly components: readonly ComponentKind[];
  readonly sortedBy: string | number;
};

/** Rows of the register in their order, from after a key on. */
export function listRegister(
  db: ActorDb,
  filter: RegisterFilter,
  order: RegisterOrder,
  page: { readonly after?: RegisterKey | undefined; readonly limit?: number | undefined },
): Promise<StoredRow[]> {
  const sorted = sortedBy(order);
  const way = order.direction === 'up' ? 'asc' : 'desc';
  return filtered(db, filter)
    .select([
      'visit.file_id as fileId',
      'number',
      'training',
      'visit.state_code as stateCode',
      'type',
      'ordinal',
    ])
    .select(['year', 'form', 'origin', 'procedure_id as procedureId'])
    .select(['visit.starts_on as startsOn', 'visit.ends_on as endsOn', 'notes'])
    .select(['printed_source', 'printed_language', 'printed_state', 'printed_type', 'printed_ordinal'])
    .select([
      'printed_dates',
      sorted.as('sortedBy'),
      stateNameBy('visit.state_code', order.language).as('stateName'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('visit_component')
        .whereRef('visit_component.file_id', '=', 'visit.file_id')
        .select(sql<string[]>`coalesce(array_agg(distinct kind order by kind desc), '{}')`.as('kinds'))
        .as('components'),
    )
    .$if(page.after !== undefined, (query) => {
      const [value, fileId] = page.after ?? ['', ''];
      const sign = order.direction === 'up' ? sql`>` : sql`<`;
      return query.where(sql<boolean>`(${sorted}, visit.file_id) ${sign} (${value}, ${fileId}::uuid)`);
    })
    .orderBy('sortedBy', way)
    .orderBy('visit.file_id', way)
    .$if(page.limit !== undefined, (query) => query.limit(page.limit ?? 0))
    .$castTo<StoredRow>()
    .execute();
}

/** Every file, in the order of the numbers, with the name of its State and whether this actor takes part in it. */
export function listFiles(
  db: ActorDb,
  { training, stateCode }: { readonly training: boolean; readonly stateCode?: string | undefined },
  language: Language,
) {
  return db
    .selectFrom('visit')
    .select(['visit.file_id as fileId', 'number', 'training', 'visit.state_code as stateCode'])
    .select(['year', 'form', 'origin', 'procedure_id as procedureId'])
    .select(['visit.starts_on as startsOn', 'visit.ends_on as endsOn'])
    .select(({ ref }) => ref('type').$castTo<VisitType>().as('type'))
    .select(stateNameBy('visit.state_code', language).as('stateName'))
    .select(sql<boolean>`visit.file_id = any((select app.my_files())::uuid[])`.as('takesPart'))
    .where('training', '=', training)
    .where('origin', '=', 'file')
    .$if(stateCode !== undefined, (query) => query.where('visit.state_code', '=', stateCode ?? ''))
    .orderBy('number')
    .execute();
}

type Found = { readonly number: number | undefined; readonly stateCodes: readonly string[] | undefined };

/** Visits of both worlds with this number or to these States, the latest number first. */
export function listFound(db: ActorDb, asked: Found, language: Language, limit: number) {
  return matching(db, asked)
    .select(['visit.file_id as fileId', 'number', 'year', 'type'])
    .select(stateNameBy('visit.state_code', language).as('stateName'))
    .orderBy('training')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export async function countFound(db: ActorDb, asked: Found): Promise<number> {
  const { visits } = await matching(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('visits'))
    .executeTakeFirstOrThrow();
  return visits;
}

function matching(db: ActorDb, { number, stateCodes }: Found) {
  return db
    .selectFrom('visit')
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .$if(stateCodes !== undefined, (query) =>
      query.where('visit.state_code', '=', sql<string>`any(${[...(stateCodes ?? [])]})`),
    );
}

/** How many visits there are of each year, type and make-up. */
export function countRegister(db: ActorDb, filter: RegisterFilter) {
  const makeUp = db
    .selectFrom('visit_component')
    .select('visit_component.file_id')
    .select(sql<boolean>`bool_or(kind = 'virtual')`.as('virtual'))
    .select(sql<boolean>`bool_or(kind = 'physical')`.as('physical'))
    .groupBy('visit_component.file_id');
  return filtered(db, filter)
    .leftJoin(makeUp.as('made'), 'made.file_id', 'visit.file_id')
    .select(['year', 'type', 'made.virtual', 'made.physical'])
    .select(({ fn }) => fn.countAll<number>().as('visits'))
    .groupBy(['year', 'type', 'made.virtual', 'made.physical'])
    .execute();
}

/** The file of a fictional State in the training world, where there is one. */
export async function findTrainingFile(db: ActorDb, stateCode: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('visit')
    .select('file_id as fileId')
    .where('state_code', '=', stateCode)
    .where('training', '=', true)
    .orderBy('number')
    .executeTakeFirst();
  return found?.fileId;
}

type Visits = SelectQueryBuilder<DB, 'visit', object>;

function filtered(db: ActorDb, filter: RegisterFilter): Visits {
  const { year, from, to, type, component, form, origin, training, number, stateCodes, fileIds } = filter;
  let visits: Visits = db.selectFrom('visit').where('training', '=', training);
  if (year !== undefined) visits = visits.where('year', '=', year);
  if (number !== undefined) visits = visits.where('number', '=', number);
  if (type !== undefined) visits = visits.where('type', '=', type);
  if (form !== undefined) visits = visits.where('form', '=', form);
  if (origin !== undefined) visits = visits.where('origin', '=', origin);
  if (to !== undefined) visits = visits.where('visit.starts_on', '<=', to);
  if (from !== undefined)
    visits = visits.where(({ fn }) => fn.coalesce('visit.ends_on', 'visit.starts_on'), '>=', from);
  if (stateCodes !== undefined)
    visits = visits.where('visit.state_code', '=', sql<string>`any(${[...stateCodes]})`);
  if (fileIds !== undefined)
    visits = visits.where('visit.file_id', '=', sql<string>`any(${[...fileIds]}::uuid[])`);
  if (component === undefined) return visits;
  return visits.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('visit_component')
        .whereRef('visit_component.file_id', '=', 'visit.file_id')
        .where('kind', '=', component),
    ),
  );
}

/** The value rows are sorted by; never null, so that a page can start after it. Visits without days come last. */
function sortedBy({ sort, alphabet }: RegisterOrder): RawBuilder<string | number> {
  switch (sort) {
    case 'number':
      return sql`visit.number`;
    case 'starts':
      return sql`coalesce(visit.starts_on, 'infinity')::text`;
    case 'state':
      return sql`coalesce(array_position(${[...alphabet]}::text[], visit.state_code), 0)`;
    case 'type':
      return sql`visit.type`;
  }
}
