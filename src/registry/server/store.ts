import { type RawBuilder, sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { fold } from '../../platform/fold.ts';
import type { Language } from '../../platform/language.ts';

export type StateFilter = {
  readonly region?: string | undefined;
  readonly search?: string | undefined;
  readonly fictional: boolean;
};

/** States in the alphabet of a language, from after a place on. */
export function listStates(
  db: ActorDb,
  language: Language,
  filter: StateFilter,
  page: { readonly after?: readonly [number, string] | undefined; readonly limit: number },
) {
  return filtered(db, language, filter)
    .select([
      'state.code',
      'state.fictional',
      'state_name.name',
      'state_name.formal_name as formalName',
      'state_name.place',
      'state.region_code as region',
      'state.sub_region_code as subRegion',
      'state.intermediate_region_code as intermediateRegion',
      'state.admitted_on as admittedOn',
    ])
    .$if(page.after !== undefined, (query) => query.where('state_name.place', '>', page.after?.[0] ?? 0))
    .orderBy('state_name.place')
    .limit(page.limit)
    .execute();
}

export async function countStates(db: ActorDb, language: Language, filter: StateFilter): Promise<number> {
  const { states } = await filtered(db, language, filter)
    .select(({ fn }) => fn.countAll<number>().as('states'))
    .executeTakeFirstOrThrow();
  return states;
}

/** A State with its names in the six languages. */
export async function findState(db: ActorDb, code: string) {
  const state = await db
    .selectFrom('state')
    .select([
      'code',
      'fictional',
      'iso2',
      'm49',
      'region_code as region',
      'sub_region_code as subRegion',
      'intermediate_region_code as intermediateRegion',
      'admitted_on as admittedOn',
      'original_member as originalMember',
      'notes',
    ])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!state) return undefined;
  const names = await db
    .selectFrom('state_name')
    .select(['language', 'name', 'formal_name as formalName'])
    .where('state_code', '=', code)
    .execute();
  return { ...state, names };
}

/**
 * Codes of States, real and fictional, to their name in a language, in the order of its alphabet: of all States, or of
 * those that are asked for.
 */
export async function listStateNames(
  db: ActorDb,
  language: Language,
  codes?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = await db
    .selectFrom('state_name')
    .select(['state_code as code', 'name'])
    .where('language', '=', language)
    .$if(codes !== undefined, (query) => query.where('state_code', '=', sql<string>`any(${codes})`))
    .orderBy('place')
    .execute();
  return new Map(names.map(({ code, name }) => [code, name]));
}

/** For a query of another part: the name of the State whose code stands in that column, or the code where it has none. */
export function stateNameBy(column: string, language: Language): RawBuilder<string> {
  const code = sql.ref(column);
  return sql<string>`coalesce(
    (select name from state_name where state_name.state_code = ${code} and language = ${language}), ${code})`;
}

/** Codes of all States, real and fictional, to the region each belongs to. */
export async function listRegionsOfStates(db: ActorDb): Promise<ReadonlyMap<string, string>> {
  const states = await db.selectFrom('state').select(['code', 'region_code as region']).execute();
  return new Map(states.map(({ code, region }) => [code, region]));
}

/** The codes of the States in a region of whatever level, in their order. */
export async function listStatesInGroup(db: ActorDb, group: string): Promise<readonly string[]> {
  const states = await db
    .selectFrom('state')
    .select('code')
    .where(({ eb, or }) => or(groupColumns.map((column) => eb(column, '=', group))))
    .orderBy('code')
    .execute();
  return states.map(({ code }) => code);
}

/** The codes of the States, real and fictional, whose name in any language holds the words, in their order. */
export async function listStatesNamed(db: ActorDb, words: string): Promise<readonly string[]> {
  const states = await db
    .selectFrom('state_name')
    .select('state_code as code')
    .distinct()
    .where('folded', 'like', `%${fold(words)}%`)
    .orderBy('code')
    .execute();
  return states.map(({ code }) => code);
}

/** Groups, the widest first, with the number of Member States in each. */
export function listStateGroups(db: ActorDb) {
  return db
    .selectFrom('state_group')
    .leftJoin('state', (join) =>
      join
        .on('state.fictional', '=', false)
        .on(({ eb, or, ref }) => or(groupColumns.map((column) => eb(column, '=', ref('state_group.code'))))),
    )
    .select(({ fn }) => [
      'state_group.code',
      'state_group.level',
      'state_group.parent_code as parentCode',
      fn.count<number>('state.code').as('states'),
    ])
    .groupBy(['state_group.code', 'state_group.level', 'state_group.parent_code'])
    .orderBy(({ case: choice }) =>
      choice('state_group.level').when('region').then(1).when('sub-region').then(2).else(3).end(),
    )
    .orderBy('state_group.code')
    .execute();
}

const groupColumns = [
  'state.region_code',
  'state.sub_region_code',
  'state.intermediate_region_code',
] as const;

function filtered(db: ActorDb, language: Language, { region, search, fictional }: StateFilter) {
  const states = db
    .selectFrom('state')
    .innerJoin('state_name', 'state_name.state_code', 'state.code')
    .where('state_name.language', '=', language)
    .where('state.fictional', '=', fictional);
  return states
    .$if(region !== undefined, (query) =>
      query.where(({ eb, or }) => or(groupColumns.map((column) => eb(column, '=', region ?? '')))),
    )
    .$if(search !== undefined, (query) =>
      query.where('state.code', 'in', ({ selectFrom }) =>
        selectFrom('state_name as any_name')
          .select('any_name.state_code')
          .where('any_name.folded', 'like', `%${fold(search ?? '')}%`),
      ),
    );
}
