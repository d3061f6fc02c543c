import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Sweep, WorkContext } from '../../jobs/server/worker.ts';
import { systemActor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { findNextDay, listFilesDue } from './duty-store.ts';
import { lookAtFile } from './look-at-file.ts';
import type { Tellers } from './tell.ts';
import { watchDuties } from './watch-duties.ts';

/** What a sweep has done: how often it looked at a file, and what it put down. */
export type Swept = { readonly looked: number; readonly recorded: number; readonly superseded: number };

/** What the worker does of itself: notices every minute what time has brought, and proves every day that nothing was missed. */
export const dutySweeps = (tellers: Tellers): readonly Sweep[] => [
  {
    name: 'duties',
    everySeconds: 60,
    run: async ({ database, ...context }) => {
      await sweepDuties(database, tellers, context);
    },
  },
  {
    name: 'duty-watch',
    everySeconds: 24 * 60 * 60,
    run: async ({ database }) => {
      await watchDuties(database);
    },
  },
];

const pageSize = 200;

/**
 * Notices everything that time has brought since it was last asked, in the order of the days, each file by itself: killed
 * half-way it goes on from there, and two at once share the files between them. Files in which nothing is due are not
 * looked at.
 */
export async function sweepDuties(
  database: Database,
  tellers: Tellers,
  { signal, progress }: Partial<Pick<WorkContext, 'signal' | 'progress'>> = {},
): Promise<Swept> {
  let swept: Swept = { looked: 0, recorded: 0, superseded: 0 };
  let day = await nextDay(database, null);
  while (day !== null && day <= database.clock.today() && !signal?.aborted) {
    for await (const fileId of filesDue(database, day)) {
      if (signal?.aborted) break;
      await progress?.();
      swept = added(swept, await look(database, fileId, day, tellers));
    }
    day = await nextDay(database, day);
  }
  return swept;
}

const nextDay = (database: Database, after: Day | null): Promise<Day | null> =>
  withActor(database, systemActor, (db) => findNextDay(db, after));

async function* filesDue(database: Database, day: Day): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const page: readonly string[] = await withActor(database, systemActor, (db) =>
      listFilesDue(db, day, { after, limit: pageSize }),
    );
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1) ?? null;
  }
}

function look(database: Database, fileId: string, day: Day, tellers: Tellers) {
  return withActor(database, systemActor, (db) => {
    const { clock } = database;
    return lookAtFile(db, fileId, { day, today: clock.today(), now: clock.now() }, tellers);
  });
}

const added = (swept: Swept, looked: Awaited<ReturnType<typeof look>>): Swept => ({
  looked: swept.looked + (looked ? 1 : 0),
  recorded: swept.recorded + (looked?.recorded ?? 0),
  superseded: swept.superseded + (looked?.superseded ?? 0),
});
