import type { ActorDb } from '../../database/server/with-actor.ts';

// To whom each text was sent. Who said nothing of it is written nowhere.

/** How many members each round was sent to. */
export async function countAddressees(db: ActorDb, decisionId: string): Promise<ReadonlyMap<number, number>> {
  const counts = await db
    .selectFrom('decision_addressee')
    .select(({ fn }) => ['round', fn.countAll<number>().as('members')])
    .where('decision_id', '=', decisionId)
    .groupBy('round')
    .execute();
  return new Map(counts.map(({ round, members }) => [round, Number(members)]));
}

/** To whom the text of a round was sent, by id. */
export async function listAddressees(db: ActorDb, decisionId: string, round: number): Promise<string[]> {
  const persons = await db
    .selectFrom('decision_addressee')
    .select('person_id as personId')
    .where('decision_id', '=', decisionId)
    .where('round', '=', round)
    .orderBy('person_id')
    .execute();
  return persons.map(({ personId }) => personId);
}

export async function insertAddressees(
  db: ActorDb,
  { decisionId, round }: { decisionId: string; round: number },
  personIds: readonly string[],
): Promise<void> {
  const about = { decision_id: decisionId, round };
  await db
    .insertInto('decision_addressee')
    .values(personIds.map((personId) => ({ ...about, person_id: personId })))
    .execute();
}
