import { sql } from 'kysely';
import { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Day as AnyDay } from '../../platform/schemas.ts';
import type { Day } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { openFile } from '../../visits/server/index.ts';

const Held = z.object({ fileId: z.uuid(), endsOn: AnyDay });

/** Assessment visits to a State that were over before a day, the earliest first: printed ones and those of files. */
export async function listVisitsHeld(db: ActorDb, stateCode: string, before: Day) {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('visit_type', 'visit_type.code', 'visit.type')
    .select(['visit.file_id as fileId', 'visit.ends_on as endsOn'])
    .where('visit.state_code', '=', stateCode)
    .where('visit_type.framework_applies', '=', true)
    .where('visit.ends_on', '<', before)
    .where(({ or, eb }) =>
      or([
        eb('visit.origin', '=', 'record'),
        eb('visit.file_id', '=', sql<string>`any ((select app.files_after('visit-ended'))::uuid[])`),
      ]),
    )
    .orderBy('visit.ends_on')
    .execute();
  return rows.map((row) => Held.parse(row));
}

/** The day the preliminary assessment of a visit was submitted; null while it was not, as far as this reader knows. */
export async function findPreliminaryReport(db: ActorDb, actor: Actor, fileId: string): Promise<Day | null> {
  const { journal } = await openFile(db, actor, fileId);
  return effective(journal).find(({ event }) => event === 'pao-submitted')?.on ?? null;
}
