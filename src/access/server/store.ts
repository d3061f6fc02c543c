import { audienceIn } from '../../database/server/actor-row.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { importBodies } from '../../registry/server/index.ts';
import { trainingBodies } from '../training-bodies.ts';
import type { TrainingPerson } from '../training-persons.ts';

/** The account of that id, where the reader may know of it: their own, and each training person. */
export async function findPerson(db: ActorDb, personId: string) {
  const person = await persons(db).where('person_id', '=', personId).executeTakeFirst();
  return person && { ...person, audience: audienceIn(person.audience) };
}

export async function findTrainingPerson(db: ActorDb, personId: string) {
  const person = await trainingPersons(db).where('person_id', '=', personId).executeTakeFirst();
  return person && { ...person, audience: audienceIn(person.audience) };
}

/** Fictional persons in the order of their ids: the house first, then the States by code. */
export async function listTrainingPersons(db: ActorDb) {
  const rows = await trainingPersons(db).orderBy('person_id').execute();
  return rows.map((person) => ({ ...person, audience: audienceIn(person.audience) }));
}

/** Adds the training persons that are not there yet, and the fictional bodies they act for; what is there stays. */
export async function addTrainingPersons(db: ActorDb, added: readonly TrainingPerson[]): Promise<void> {
  await importBodies(db, trainingBodies);
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
        keeps_body: person.keepsBody ?? false,
      })),
    )
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

function persons(db: ActorDb) {
  return db
    .selectFrom('person')
    .select(['person_id as personId', 'function_id as functionId', 'audience', 'roles'])
    .select(['state_code as stateCode', 'organisation_id as organisationId']);
}

const trainingPersons = (db: ActorDb) => persons(db).where('training', '=', true);
