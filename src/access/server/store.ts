import { type Actor, type Audience, audiences, publicReader } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import type { Database } from '../../platform/server/database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import type { TrainingPerson } from '../training-persons.ts';

type KnownPerson = Omit<Actor, 'language'>;

// A fictional person is never changed, so each is read once by a program and then known to it.
const known = new WeakMap<Database, Map<string, KnownPerson>>();

/** The training person of that id as somebody who asks; undefined when there is none. Only fictional persons are open. */
export async function findActor(
  database: Database,
  personId: string,
  language: Language,
): Promise<Actor | undefined> {
  const persons = known.get(database) ?? new Map<string, KnownPerson>();
  known.set(database, persons);
  const person = persons.get(personId) ?? (await readPerson(database, personId));
  if (!person) return undefined;
  persons.set(personId, person);
  return { ...person, language };
}

function readPerson(database: Database, personId: string): Promise<KnownPerson | undefined> {
  const nobodyYet = { ...publicReader('en'), personId };
  return withActor(database, nobodyYet, async (db) => {
    const person = await findTrainingPerson(db, personId);
    if (!person) return undefined;
    const { functionId: _, ...actor } = person;
    return actor;
  });
}

export async function findTrainingPerson(db: ActorDb, personId: string) {
  const person = await persons(db).where('person_id', '=', personId).executeTakeFirst();
  return person && { ...person, audience: audienceIn(person.audience) };
}

/** Fictional persons in the order of their ids: the house first, then the States by code. */
export async function listTrainingPersons(db: ActorDb) {
  const rows = await persons(db).orderBy('person_id').execute();
  return rows.map((person) => ({ ...person, audience: audienceIn(person.audience) }));
}

/** Adds the training persons that are not there yet; what is there stays. */
export async function addTrainingPersons(db: ActorDb, added: readonly TrainingPerson[]): Promise<void> {
  await db
    .insertInto('person')
    .values(
      added.map((person) => ({
        person_id: person.personId,
        training: true,
        audience: person.audience,
        roles: [...person.roles],
        state_code: person.stateCode,
        organisation_id: person.organisationId,
        function_id: person.functionId,
      })),
    )
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

function persons(db: ActorDb) {
  return db
    .selectFrom('person')
    .select(['person_id as personId', 'function_id as functionId', 'audience', 'roles'])
    .select(['state_code as stateCode', 'organisation_id as organisationId'])
    .where('training', '=', true);
}

function audienceIn(text: string): Audience {
  const found = audiences.find((audience) => audience === text);
  if (!found) throw new Error(`there are no readers of the class ${text}`);
  return found;
}
