import { type ExpressionBuilder, sql } from 'kysely';
import { containing } from '../../database/server/containing.ts';
import type { DB } from '../../database/server/schema.gen.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import { bestOf, type FoundThing, type FoundThings, fitOf } from '../../platform/found.ts';
import { say } from '../../platform/server/messages.ts';
import { listStateNames, listStatesNamed } from '../../registry/server/index.ts';

const mostRead = 500; // of those found, how many are put in order; all of them are counted

/** People this reader may know of: by name, by function in the reader's language, or by the name of their State. */
export async function findPeople(
  db: ActorDb,
  { language }: Actor,
  text: string,
  limit: number,
): Promise<FoundThings> {
  const typed = fold(text);
  if (typed === '') return { rows: [], count: 0 };
  const named = matching(text, await functionsNamed(db, language, typed), await listStatesNamed(db, text));
  const rows = await db
    .selectFrom('person')
    .select(['function_id as functionId', 'name', 'state_code as stateCode'])
    .where(named)
    .orderBy('person_id')
    .limit(mostRead)
    .execute();
  const { count } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(named)
    .executeTakeFirstOrThrow();
  const states = await listStateNames(db, language);
  const found = rows.map((row): FoundThing => {
    const function_ = say(language, row.functionId);
    const state = row.stateCode === null ? null : (states.get(row.stateCode) ?? row.stateCode);
    const fits = [row.name, function_, state].map((name) =>
      name === null ? null : fitOf(typed, fold(name)),
    );
    return {
      to: '/people',
      title: row.name ?? function_,
      about: row.name === null ? state : [function_, state].filter((part) => part !== null).join(' · '),
      fit: Math.min(3, ...fits.filter((fit) => fit !== null)),
    };
  });
  return { ...bestOf(found, limit), count };
}

type People = ExpressionBuilder<DB, 'person'>;

function matching(text: string, functionIds: readonly string[], stateCodes: readonly string[]) {
  const pattern = containing(text.trim());
  return ({ or, eb }: People) =>
    or([
      eb('function_id', '=', sql<string>`any(${[...functionIds]})`),
      eb('state_code', '=', sql<string>`any(${[...stateCodes]})`),
      eb('name', 'ilike', pattern),
    ]);
}

/** Functions whose name holds the words, among those that people this reader knows of have. */
async function functionsNamed(db: ActorDb, language: Actor['language'], typed: string): Promise<string[]> {
  const functions = await db.selectFrom('person').select('function_id as id').distinct().execute();
  return functions.map(({ id }) => id).filter((id) => fitOf(typed, fold(say(language, id))) !== null);
}
