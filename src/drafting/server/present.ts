import { listFunctions } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Present } from '../told.ts';
import { admitStill, type Entrant } from './admit.ts';

/** Who these are, each once, as the first of them who may still draft knows them. */
export async function listPresent(
  database: Database,
  entrants: readonly Entrant[],
): Promise<readonly Present[]> {
  const ids = [...new Set(entrants.map(({ personId }) => personId))];
  for (const { pass } of entrants) {
    const admitted = await admitStill(database, pass);
    if (!admitted) continue;
    const { actor } = admitted;
    const known = await withActor(database, actor, (db) => listFunctions(db, actor.language, ids));
    return ids.flatMap((personId) => {
      const { functionId, name } = known.get(personId) ?? {};
      return functionId === undefined ? [] : [{ personId, functionId, name: name ?? null }];
    });
  }
  return [];
}
