import { z } from 'zod';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Queue } from '../../jobs/server/worker.ts';
import { announce } from '../../notices/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { Day } from '../../platform/schemas.ts';
import { listReaders } from './circulation-store.ts';

export const tellQueue = 'circulation-tell';

/** What the job that tells readers is left with. */
const Told = z.object({ circulationId: z.uuid(), what: z.enum(['circulated', 'reminder']), on: Day });
type Told = z.infer<typeof Told>;

/** Tells readers that something was put before them, or those who have not opened it that it waits. Never what it is. */
export async function tellReaders(db: ActorDb, { circulationId, what, on }: Told): Promise<void> {
  const readers = await listReaders(db, [circulationId]);
  const waiting = readers.filter(({ firstOpenedAt }) => firstOpenedAt === null);
  await announce(db, {
    kind: `circulation.notice.${what}`,
    to: waiting.map(({ personId }) => personId),
    values: { day: on },
    link: `/circulations/${circulationId}`,
    lawfulOn: on,
    dedupeKey: `circulation:${circulationId}:${what}:${on}`,
    restricted: true,
    statutory: false,
  });
}

/** What the worker does for this part. */
export const circulationQueues: Readonly<Record<string, Queue>> = {
  [tellQueue]: async (payload, { database }) => {
    const told = Told.parse(payload);
    await withActor(database, systemActor, (db) => tellReaders(db, told));
  },
};
