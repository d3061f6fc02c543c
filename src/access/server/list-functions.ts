import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import { listStateNames } from '../../registry/server/index.ts';

export type HeldFunction = {
  readonly functionId: string;
  /** Null for a fictional person, and where the reader may know the function only. */
  readonly name: string | null;
  readonly stateName: string | null;
};

/** The function of each of these people and the State they act for, by id; without those the reader may not know of. */
export async function listFunctions(
  db: ActorDb,
  language: Language,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, HeldFunction>> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id as personId', 'function_id as functionId', 'name', 'state_code as stateCode'])
    .where('person_id', '=', sql<string>`any(${[...personIds]})`)
    .execute();
  const names = await listStateNames(db, language);
  return new Map(
    rows.map(({ personId, functionId, name, stateCode }) => [
      personId,
      { functionId, name, stateName: stateCode === null ? null : (names.get(stateCode) ?? stateCode) },
    ]),
  );
}
