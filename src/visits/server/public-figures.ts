import { entryOf } from '../../platform/server/journal-read.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { effective } from '../../procedure/journal.ts';
import type { VisitType } from '../shapes.ts';

/** The event by which CTED puts a State on the public list of those that agreed to release (S/2020/731 V(x)). */
const agreed = 'consent-list-updated';

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

/** The States that agreed to release, as entries open to the public say, in the order of their codes. */
export async function listStatesThatAgreed(db: ActorDb, training: boolean): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .innerJoin('visit', 'visit.file_id', 'journal_entry.file_id')
    .select(['journal_entry.id', 'visit.file_id', 'event', 'on_day', 'recorded_at', 'detail', 'text_digests'])
    .select(['corrects', 'voids', 'visit.state_code as stateCode'])
    .where('event', '=', agreed)
    .where('public_sees', '=', true)
    .where('training', '=', training)
    .where('open_to_public', '=', true) // [V-199]
    .orderBy('seq')
    .execute();
  const standing = new Set(effective(rows.map(entryOf)).map(({ id }) => id));
  return [...new Set(rows.filter(({ id }) => standing.has(id)).map(({ stateCode }) => stateCode))].sort();
}
