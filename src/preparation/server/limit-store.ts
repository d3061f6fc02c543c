import type { ActorDb } from '../../database/server/with-actor.ts';

/** Days an on-site component may last without a confirmation. */
export async function getOnSiteLimit(db: ActorDb): Promise<number> {
  const { days } = await db
    .selectFrom('visit_limit')
    .select('days')
    .where('name', '=', 'on-site-days')
    .executeTakeFirstOrThrow();
  return days;
}

/** Sets the days an on-site component may last without a confirmation. */
export async function setOnSiteLimit(db: ActorDb, days: number): Promise<void> {
  await db.updateTable('visit_limit').set({ days }).where('name', '=', 'on-site-days').execute();
}
