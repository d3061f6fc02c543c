import { sql } from 'kysely';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { VisitType } from '../../visits/contract.ts';

/**
 * How many visits open to the public there are of each year, type and State. The same for every reader: what only some
 * may know is left out for all, so nothing restricted can move a figure (S/2022/529 annex I para 21).
 */
export function countPublicVisits(db: ActorDb, training: boolean) {
  return db
    .selectFrom('visit')
    .select(['year', 'state_code as stateCode'])
    .select(({ ref }) => ref('type').$castTo<VisitType>().as('type'))
    .select(({ fn }) => fn.countAll<number>().as('visits'))
    .where('training', '=', training)
    .where('open_to_public', '=', true) // [V-199]
    .groupBy(['year', 'type', 'state_code'])
    .orderBy('year')
    .orderBy('type')
    .orderBy('state_code')
    .execute();
}

/**
 * The States that agreed to release their report, in the order of their codes: those whose file says that CTED put them
 * on the public list (S/2020/731 V(x)). The database takes them from what the public may know, for every reader alike.
 */
export async function listStatesThatAgreed(db: ActorDb, training: boolean): Promise<readonly string[]> {
  const { rows } = await sql<{
    codes: string[];
  }>`select app.states_that_agreed(${training}) as codes`.execute(db);
  return rows[0]?.codes ?? [];
}
