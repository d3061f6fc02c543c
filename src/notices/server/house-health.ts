import type { Database } from '../../database/server/database.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import { countJobs, listDeadJobs, takeUpDeadJob } from '../../jobs/server/job-store.ts';
import { listSweeps, listWorkers } from '../../jobs/server/sweep-store.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { noSuchDelivery, noSuchJob } from '../refusals.ts';
import { askAgain, countDeliveries, listSteps, logSteps } from './delivery-store.ts';
import { mailQueue } from './queues.ts';

const mostDead = 50;

/** Whether jobs are done, sweeps run and mails go out, and what stands still. */
export async function houseHealth(
  db: ActorDb,
  { mode, hasMailServer, now }: { mode: Database['mode']; hasMailServer: boolean; now: Instant },
) {
  const workers = await listWorkers(db);
  const server = hasMailServer ? 'server' : 'none';
  return {
    workers: workers.map(({ secondsAgo }) => secondsAgo),
    jobs: await countJobs(db, now),
    deadJobs: await listDeadJobs(db, mostDead),
    sweeps: await listSweeps(db),
    mail: {
      way: mode === 'training' ? ('kept-here' as const) : (server as 'server' | 'none'),
      counts: await countDeliveries(db),
    },
  };
}

/** Sets a dead job going again, or gives it up. */
export async function takeUpJob(db: ActorDb, jobId: string, way: 'retry' | 'abandon', now: Instant) {
  if (!(await takeUpDeadJob(db, jobId, way, now))) throw new Refused(noSuchJob());
  return { way };
}

/** Queues a failed mail again, with everything that was in it. */
export async function retryDelivery(db: ActorDb, deliveryId: string) {
  const again = await askAgain(db, deliveryId);
  if (!again) throw new Refused(noSuchDelivery());
  const { message, attempts, deliveryIds } = again;
  await logSteps(db, deliveryIds, { step: 'asked-again' });
  await enqueue(db, {
    queue: mailQueue,
    payload: { message },
    dedupeKey: `mail:${message}:again-${attempts}`,
  });
  return { queued: deliveryIds.length };
}

/** Each step of one delivery; refused when there is no such delivery, because each has a first step. */
export async function stepsOf(db: ActorDb, deliveryId: string) {
  const rows = await listSteps(db, deliveryId);
  if (rows.length === 0) throw new Refused(noSuchDelivery());
  return { rows };
}
