import type { ActorDb } from '../../database/server/with-actor.ts';
import { fold } from '../../platform/fold.ts';
import { type Language, languages } from '../../platform/language.ts';
import { isFictional } from '../contract.ts';
import type { GroupFacts, StateFacts } from './state-facts.ts';

/** What is known of every State, in the shape it was carried in, by its code. */
export async function readStateFacts(db: ActorDb): Promise<ReadonlyMap<string, StateFacts>> {
  const states = await db.selectFrom('state').selectAll().execute();
  const names = await db
    .selectFrom('state_name')
    .select(['state_code', 'language', 'name', 'formal_name', 'list_name'])
    .execute();
  return new Map(
    states.map((state) => {
      const own = names.filter((name) => name.state_code === state.code);
      const facts: StateFacts = {
        code: state.code,
        iso2: state.iso2,
        m49: state.m49,
        names: byLanguage(own, (name) => name.name),
        formalNames: byLanguage(own, (name) => name.formal_name),
        listNames: byLanguage(own.filter(hasListName), (name) => name.list_name),
        region: state.region_code,
        subRegion: state.sub_region_code,
        intermediateRegion: state.intermediate_region_code,
        admittedOn: state.admitted_on,
        originalMember: state.original_member,
        notes: state.notes,
      };
      return [state.code, facts];
    }),
  );
}

/** Groups, each after the one it is in. */
export async function writeGroups(db: ActorDb, groups: readonly GroupFacts[]): Promise<void> {
  for (const level of ['region', 'sub-region', 'intermediate-region'] as const) {
    const rows = groups.filter((group) => group.level === level);
    if (rows.length === 0) continue;
    await db
      .insertInto('state_group')
      .values(rows.map(({ code, parentCode }) => ({ code, level, parent_code: parentCode })))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet(({ ref }) => ({
          level: ref('excluded.level'),
          parent_code: ref('excluded.parent_code'),
        })),
      )
      .execute();
  }
}

export async function writeStates(db: ActorDb, states: readonly StateFacts[]): Promise<void> {
  await db
    .insertInto('state')
    .values(
      states.map((state) => ({
        code: state.code,
        fictional: isFictional(state.code),
        iso2: state.iso2,
        m49: state.m49,
        region_code: state.region,
        sub_region_code: state.subRegion,
        intermediate_region_code: state.intermediateRegion,
        admitted_on: state.admittedOn,
        original_member: state.originalMember,
        notes: state.notes,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        iso2: ref('excluded.iso2'),
        m49: ref('excluded.m49'),
        region_code: ref('excluded.region_code'),
        sub_region_code: ref('excluded.sub_region_code'),
        intermediate_region_code: ref('excluded.intermediate_region_code'),
        admitted_on: ref('excluded.admitted_on'),
        original_member: ref('excluded.original_member'),
        notes: ref('excluded.notes'),
      })),
    )
    .execute();
}

/** The names of these States; their places in the alphabets are worked out afterwards, by writePlaces. */
export async function writeNames(db: ActorDb, states: readonly StateFacts[]): Promise<void> {
  await db
    .insertInto('state_name')
    .values(states.flatMap(nameRows))
    .onConflict((conflict) =>
      conflict.columns(['state_code', 'language']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        formal_name: ref('excluded.formal_name'),
        list_name: ref('excluded.list_name'),
        folded: ref('excluded.folded'),
      })),
    )
    .execute();
}

/** Puts every name in its place in the alphabet of its language. */
export async function writePlaces(db: ActorDb): Promise<void> {
  const names = await db.selectFrom('state_name').selectAll().execute();
  const byAlphabet = languages.flatMap((language) => {
    const { compare } = new Intl.Collator(language);
    return names
      .filter((name) => name.language === language)
      .sort((a, b) => compare(a.name, b.name) || (a.state_code < b.state_code ? -1 : 1))
      .map((name, place) => ({ ...name, place }));
  });
  const before = new Map(names.map((name) => [`${name.state_code} ${name.language}`, name.place]));
  const moved = byAlphabet.filter((name) => before.get(`${name.state_code} ${name.language}`) !== name.place);
  if (moved.length === 0) return;
  await db
    .insertInto('state_name')
    .values(moved)
    .onConflict((conflict) =>
      conflict
        .columns(['state_code', 'language'])
        .doUpdateSet(({ ref }) => ({ place: ref('excluded.place') })),
    )
    .execute();
}

function nameRows(state: StateFacts) {
  return languages.map((language) => {
    const name = state.names[language];
    const formalName = state.formalNames[language];
    const listName = state.listNames[language] ?? null;
    return {
      state_code: state.code,
      language,
      name,
      formal_name: formalName,
      list_name: listName,
      folded: fold([name, formalName, state.code].join(' ')),
      place: 0,
    };
  });
}

function hasListName<Name extends { list_name: string | null }>(
  name: Name,
): name is Name & { list_name: string } {
  return name.list_name !== null;
}

// The table holds the names of a State in all six languages or in none: they are written together.
function byLanguage<Name, Text>(
  names: readonly (Name & { language: string })[],
  textOf: (name: Name) => Text,
) {
  return Object.fromEntries(names.map((name) => [name.language, textOf(name)])) as Record<Language, Text>;
}
