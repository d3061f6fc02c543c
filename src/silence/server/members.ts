import { listHolders } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { membersOfBody } from '../acts.ts';

/** The persons who are members of the body now, by id. */
export async function listMembers(db: ActorDb): Promise<string[]> {
  return (await listHolders(db, { roles: membersOfBody })).map(({ personId }) => personId);
}

/** Who these persons are, for those who may know: their function, and their name where they have one. */
export async function listSpeakers(db: ActorDb, personIds: readonly string[]) {
  const persons = await db
    .selectFrom('person')
    .select(['person_id as personId', 'function_id as functionId', 'name'])
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(persons.map((person) => [person.personId, person]));
}
