import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/server/clock.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { systemActor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { type ClaimedJob, claimJobs, endAttempt, type Outcome, renewLease } from './job-store.ts';
import { later, pauseAfter, usualAttempts } from './pause.ts';
import { claimSweep, endSweep, renewSweep, sayWorkerIsThere, sayWorkerStopped } from './sweep-store.ts';

export type WorkContext = {
  readonly database: Database;
  readonly clock: Clock;
  /** Tells that the program is stopping or the lease is lost: what can wait should. */
  readonly signal: AbortSignal;
  /** Holds the lease for longer; throws when somebody else has it now. Long work calls it before each irrevocable step. */
  readonly progress: () => Promise<void>;
};

export type JobHandler = (payload: Readonly<Record<string, unknown>>, context: WorkContext) => Promise<void>;
/** A handler, or one with a number of attempts of its own. */
export type Queue = JobHandler | { readonly handle: JobHandler; readonly mostAttempts: number };

export type Sweep = {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (context: WorkContext) => Promise<void>;
};

export type WorkerConfig = {
  readonly database: Database;
  readonly clock: Clock;
  readonly queues: Readonly<Record<string, Queue>>;
  readonly sweeps: readonly Sweep[];
  /** Where a failed attempt is told, with its fault. */
  readonly onFault?: (fault: unknown, what: string) => void;
  readonly leaseSeconds?: number;
  /** From 0 to 1; for pauses that differ. */
  readonly chance?: () => number;
};

export type Worker = {
  readonly workerId: string;
  /** Does every sweep and job whose time has come, and gives how many there were. */
  readonly tick: () => Promise<number>;
  /** Lets what is under way end, takes up nothing new, and says goodbye. */
  readonly stop: () => Promise<void>;
};

const atOnce = 4;

/** A worker that works when it is told to. */
export function createWorker(config: WorkerConfig): Worker {
  const workerId = randomUUID();
  const stopping = new AbortController();
  const me: Me = { ...config, holder: workerId, seconds: config.leaseSeconds ?? 60, stopping };
  let last: Promise<number> = Promise.resolve(0);
  const tick = () => {
    last = last.then(
      () => workThrough(me),
      () => workThrough(me),
    );
    return last;
  };
  const stop = async () => {
    stopping.abort();
    await last.catch(() => undefined);
    await asSystem(me, (db) => sayWorkerStopped(db, workerId));
  };
  return { workerId, tick, stop };
}

type Me = WorkerConfig & {
  readonly holder: string;
  readonly seconds: number;
  readonly stopping: AbortController;
};

const asSystem = <T>({ database }: Me, work: Parameters<typeof withActor<T>>[2]): Promise<T> =>
  withActor(database, systemActor, work);

async function workThrough(me: Me): Promise<number> {
  if (me.stopping.signal.aborted) return 0;
  await asSystem(me, (db) => sayWorkerIsThere(db, me.holder));
  let count = 0;
  for (const sweep of me.sweeps) count += await doSweep(me, sweep);
  const queues = Object.keys(me.queues);
  while (!me.stopping.signal.aborted) {
    const { holder, seconds } = me;
    const jobs = await asSystem(me, (db) =>
      claimJobs(db, { holder, seconds, queues, now: me.clock.now(), most: atOnce }),
    );
    if (jobs.length === 0) return count;
    await Promise.all(jobs.map((job) => doJob(me, job)));
    count += jobs.length;
  }
  return count;
}

async function doJob(me: Me, job: ClaimedJob): Promise<void> {
  const queue = me.queues[job.queue];
  if (!queue) throw new Error(`nobody does jobs of the queue ${job.queue}`);
  const { handle, mostAttempts } =
    typeof queue === 'function' ? { handle: queue, mostAttempts: usualAttempts } : queue;
  const outcome = await attempt(me, job, handle, mostAttempts);
  await asSystem(me, (db) => endAttempt(db, job.jobId, me.holder, outcome));
}

async function attempt(me: Me, job: ClaimedJob, handle: JobHandler, mostAttempts: number): Promise<Outcome> {
  const { clock, chance = Math.random, holder, seconds } = me;
  // Whoever had the last attempt never came back from it: perhaps the job ends its worker.
  if (job.attempts > mostAttempts) return { state: 'dead', at: clock.now(), code: 'worker-lost' };
  try {
    await underLease(
      me,
      () => asSystem(me, (db) => renewLease(db, job.jobId, { holder, seconds })),
      (context) => handle(job.payload, context),
    );
    return { state: 'done', at: clock.now() };
  } catch (fault) {
    me.onFault?.(fault, job.queue);
    const code = codeOf(fault);
    if (job.attempts >= mostAttempts) return { state: 'dead', at: clock.now(), code };
    return { state: 'waiting', runAt: later(clock.now(), pauseAfter(job.attempts, chance())), code };
  }
}

async function doSweep(me: Me, { name, everySeconds, run }: Sweep): Promise<number> {
  const { clock, holder, seconds } = me;
  const isMine = await asSystem(me, (db) =>
    claimSweep(db, name, { everySeconds, now: clock.now(), holder, seconds }),
  );
  if (!isMine) return 0;
  const renew = () => asSystem(me, (db) => renewSweep(db, name, { holder, seconds }));
  const code = await underLease(me, renew, run).then(
    () => null,
    (fault: unknown) => {
      me.onFault?.(fault, name);
      return codeOf(fault);
    },
  );
  const now = clock.now();
  // One that failed is tried again within the minute.
  const nextAt = later(now, code === null ? everySeconds : Math.min(60, everySeconds));
  await asSystem(me, (db) => endSweep(db, name, holder, { now, nextAt, code }));
  return 1;
}

/** Works while the lease is renewed in time; when it is lost, the work is told, and what it says afterwards counts for nothing. */
async function underLease(
  me: Me,
  renew: () => Promise<boolean>,
  work: (context: WorkContext) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, me.stopping.signal]);
  const progress = async () => {
    if (await renew()) return;
    lost.abort();
    throw Object.assign(new Error('the lease went to another worker'), { code: 'lease-lost' });
  };
  const timer = setInterval(() => progress().catch(() => undefined), (me.seconds * 1000) / 3);
  try {
    await work({ database: me.database, clock: me.clock, signal, progress });
  } finally {
    clearInterval(timer);
  }
}

/** A short word for why an attempt failed: never its message, which may quote what nobody should read. */
function codeOf(fault: unknown): string {
  if (fault instanceof Refused) return fault.refusal.code;
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
  return /^[A-Za-z0-9._:-]{1,80}$/.test(code) ? code : 'fault';
}
