import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';

/** Keeps where a visit departs from the published method. */
export async function insertDeviation(
  db: ActorDb,
  deviation: {
    readonly deviationId: string;
    readonly fileId: string;
    readonly part: string;
    readonly departure: string;
    readonly reason: string;
    readonly on: Day;
    readonly by: string;
  },
): Promise<void> {
  await db
    .insertInto('visit_deviation')
    .values({
      deviation_id: deviation.deviationId,
      file_id: deviation.fileId,
      part: deviation.part,
      departure: deviation.departure,
      reason: deviation.reason,
      recorded_on: deviation.on,
      recorded_by: deviation.by,
    })
    .execute();
}
