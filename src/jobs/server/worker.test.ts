import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  secretary,
} from '../../database/server/actors.fixture.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { systemActor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { enqueue, type NewJob } from './enqueue.ts';
import { claimJobs, countJobs, endAttempt, listDeadJobs, renewLease, takeUpDeadJob } from './job-store.ts';
import { pauseAfter } from './pause.ts';
import { listSweeps, listWorkers } from './sweep-store.ts';
import { createWorker, type JobHandler, type WorkerConfig } from './worker.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const zone = 'America/New_York';
const at = (instant: string) => database.clock.follow(fixedClock(instant, zone));
beforeEach(async () => {
  at('2026-03-13T12:00:00Z');
  await database.admin.query('truncate job, sweep, worker');
});

const leave = (job: Partial<NewJob> & Pick<NewJob, 'dedupeKey'>, actor = secretary) =>
  withActor(database, actor, (db) => enqueue(db, { queue: 'bells', payload: { ring: 1 }, ...job }));
const worker = (given: Partial<WorkerConfig> = {}) =>
  createWorker({ database, clock: database.clock, queues: {}, sweeps: [], chance: () => 0, ...given });
const rows = async () =>
  (
    await database.admin.query(
      'select dedupe_key, state, attempts, last_code, run_at from job order by dedupe_key',
    )
  ).rows;
const asWorker = <T>(work: Parameters<typeof withActor<T>>[2]) => withActor(database, systemActor, work);
const ageLeases = () =>
  database.admin.query("update job set lease_until = clock_timestamp() - interval '1 second'");

/** A handler that keeps what it was given. */
function bells() {
  const rung: unknown[] = [];
  const handle: JobHandler = async (payload) => void rung.push(payload.ring);
  return { rung, queues: { bells: handle } };
}

describe('a job', () => {
  it.each([
    ['CTED', secretary],
    ['the Committee', member],
    ['a State', ofState('XAA')],
    ['a partner', partner],
    ['somebody without an account', anybody],
    ['an administrator', administrator],
  ])('may be left by %s, and is done once however often it is left', async (_, actor) => {
    expect(await leave({ dedupeKey: 'once' }, actor)).toBe(true);
    expect(await leave({ dedupeKey: 'once', payload: { ring: 2 } }, actor)).toBe(false);
    const { rung, queues } = bells();
    const one = worker({ queues });
    await one.tick();
    expect(await leave({ dedupeKey: 'once' }, actor)).toBe(false);
    await one.tick();
    expect(rung).toEqual([1]);
  });

  it('is left with its cause or not at all', async () => {
    const failing = withActor(database, secretary, async (db) => {
      await enqueue(db, { queue: 'bells', payload: {}, dedupeKey: 'undone' });
      throw new Error('the cause fails');
    });
    await expect(failing).rejects.toThrow('the cause fails');
    expect(await rows()).toEqual([]);
  });

  it('holds codes and no words', async () => {
    await expect(leave({ dedupeKey: 'words', payload: { name: 'Somebody Somewhere' } })).rejects.toThrow(
      /job_payload_check/,
    );
  });

  it('is done when its time has come by the clock of the program, moved or not, the longest due first', async () => {
    await leave({ dedupeKey: 'b', payload: { ring: 2 }, runAt: '2026-03-15T09:00:00Z' });
    await leave({ dedupeKey: 'a', payload: { ring: 1 }, runAt: '2026-03-15T08:00:00Z' });
    const { rung, queues } = bells();
    const one = worker({ queues });
    await one.tick();
    expect(rung).toEqual([]);
    at('2026-03-15T08:30:00Z');
    await one.tick();
    expect(rung).toEqual([1]);
    at('2026-03-17T12:00:00Z');
    await one.tick();
    expect(rung).toEqual([1, 2]);
  });

  it('that fails is tried again after pauses that grow, and is dead after the last with the code of why', async () => {
    await leave({ dedupeKey: 'fails' });
    let tries = 0;
    const handle = async () => {
      tries += 1;
      throw tries === 1
        ? Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
        : new Refused({ code: 'bells.cracked', kind: 'not-now' });
    };
    const one = worker({ queues: { bells: { handle, mostAttempts: 3 } } });
    await one.tick();
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1, last_code: 'ECONNREFUSED' }]);
    at('2026-03-13T12:00:29Z');
    await one.tick();
    expect(tries).toBe(1);
    at('2026-03-13T12:00:30Z');
    await one.tick();
    at('2026-03-13T12:01:29Z');
    await one.tick();
    expect(tries).toBe(2);
    at('2026-03-13T12:01:30Z');
    await one.tick();
    expect(await rows()).toMatchObject([{ state: 'dead', attempts: 3, last_code: 'bells.cracked' }]);
    at('2026-03-20T12:00:00Z');
    await one.tick();
    expect(tries).toBe(3);
  });

  it('that is dead is seen by administrators, who set it going again or give it up', async () => {
    for (const dedupeKey of ['first', 'second']) await leave({ dedupeKey });
    const fault = Object.assign(new Error('no'), { code: 'bells-out' });
    const failing = worker({
      queues: { bells: { handle: () => Promise.reject(fault), mostAttempts: 1 } },
    });
    await failing.tick();
    const dead = await withActor(database, administrator, (db) => listDeadJobs(db, 10));
    expect(dead.map(({ code }) => code)).toEqual(['bells-out', 'bells-out']);
    const [retried, abandoned] = dead.map(({ jobId }) => jobId);
    const takeUp = (jobId: string, way: 'retry' | 'abandon', actor = administrator) =>
      withActor(database, actor, (db) => takeUpDeadJob(db, jobId, way, database.clock.now()));
    expect(await takeUp(retried!, 'retry', secretary)).toBe(false);
    expect(await takeUp(retried!, 'retry')).toBe(true);
    expect(await takeUp(abandoned!, 'abandon')).toBe(true);
    expect(await takeUp(abandoned!, 'retry')).toBe(false);
    const { rung, queues } = bells();
    await worker({ queues }).tick();
    expect(rung).toEqual([1]);
    expect(await withActor(database, administrator, (db) => countJobs(db, database.clock.now()))).toEqual({
      waiting: 0,
      running: 0,
      dead: 0,
      dueSince: null,
    });
  });
});

describe('two workers', () => {
  it('do a hundred jobs once each', async () => {
    for (let ring = 0; ring < 100; ring++) await leave({ dedupeKey: `ring-${ring}`, payload: { ring } });
    const { rung, queues } = bells();
    const [one, other] = [worker({ queues }), worker({ queues })];
    const counts = await Promise.all([one.tick(), other.tick()]);
    expect(counts[0] + counts[1]).toBe(100);
    expect([...rung].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 100 }, (_, ring) => ring),
    );
  });

  it('take over from one that was killed, which can then neither hold nor end what it held', async () => {
    await leave({ dedupeKey: 'held' });
    const killed = { holder: '00000000-0000-4000-8000-0000000000aa', seconds: 60 };
    const [job] = await asWorker((db) =>
      claimJobs(db, { ...killed, queues: ['bells'], now: database.clock.now(), most: 1 }),
    );
    const { rung, queues } = bells();
    const one = worker({ queues });
    await one.tick();
    expect(rung).toEqual([]);

    await ageLeases();
    await one.tick();
    expect(rung).toEqual([1]);
    expect(await asWorker((db) => renewLease(db, job!.jobId, killed))).toBe(false);
    const late = asWorker((db) =>
      endAttempt(db, job!.jobId, killed.holder, { state: 'dead', at: database.clock.now(), code: 'late' }),
    );
    expect(await late).toBe(false);
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('give up a job that ends its worker every time', async () => {
    await leave({ dedupeKey: 'deadly' });
    const claim = () =>
      asWorker((db) =>
        claimJobs(db, {
          holder: '00000000-0000-4000-8000-0000000000aa',
          seconds: 60,
          queues: ['bells'],
          now: database.clock.now(),
          most: 1,
        }),
      );
    for (let attempt = 0; attempt < 2; attempt++) {
      await claim();
      await ageLeases();
    }
    let tries = 0;
    const handle = async () => {
      tries += 1;
    };
    await worker({ queues: { bells: { handle, mostAttempts: 2 } } }).tick();
    expect(tries).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'dead', last_code: 'worker-lost' }]);
  });

  it('say to whoever lost the lease in the middle that it is over', async () => {
    await leave({ dedupeKey: 'long' });
    const ended: string[] = [];
    const slow: JobHandler = async (_, { progress, signal }) => {
      await ageLeases();
      await worker({ queues: { bells: async () => void ended.push('other') } }).tick();
      await progress().catch((fault: Error) => {
        ended.push(signal.aborted ? 'told' : 'not told');
        throw fault;
      });
    };
    await worker({ queues: { bells: slow } }).tick();
    expect(ended).toEqual(['other', 'told']);
    expect(await rows()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('sweep once in each interval between them, and again soon after a failure', async () => {
    let runs = 0;
    let fails = false;
    const sweeps = [
      {
        name: 'chimney',
        everySeconds: 3600,
        run: async () => {
          runs += 1;
          if (fails) throw Object.assign(new Error('no'), { code: 'soot' });
        },
      },
    ];
    const [one, other] = [worker({ sweeps }), worker({ sweeps })];
    await Promise.all([one.tick(), other.tick()]);
    await one.tick();
    expect(runs).toBe(1);
    at('2026-03-13T13:00:00Z');
    fails = true;
    await Promise.all([other.tick(), one.tick()]);
    expect(runs).toBe(2);
    at('2026-03-13T13:01:00Z');
    fails = false;
    await other.tick();
    expect(runs).toBe(3);
    const seen = await withActor(database, administrator, listSweeps);
    expect(seen).toMatchObject([{ name: 'chimney', finishedAt: '2026-03-13T13:01:00.000Z', code: null }]);
  });
});

it('a worker that stops lets its job end, takes up nothing new, and is no longer counted', async () => {
  for (const dedupeKey of ['a', 'b', 'c', 'd', 'e', 'f']) await leave({ dedupeKey });
  let stopped: Promise<void> = Promise.resolve();
  let ended = 0;
  const one = worker({
    queues: {
      bells: async (_, { signal }) => {
        stopped = one.stop();
        expect(signal.aborted).toBe(true);
        ended += 1;
      },
    },
  });
  await one.tick();
  await stopped;
  const states = (await rows()).map(({ state }) => state);
  expect(states.filter((state) => state === 'done')).toHaveLength(ended);
  expect(states).toContain('waiting');
  expect(await withActor(database, administrator, listWorkers)).toEqual([]);
  expect(await one.tick()).toBe(0);
});

it('pauses double from half a minute to six hours, and chance shortens them by a fifth at most', () => {
  expect([1, 2, 3, 9, 10, 11, 20].map((attempts) => pauseAfter(attempts, 0))).toEqual([
    30, 60, 120, 7680, 15_360, 21_600, 21_600,
  ]);
  expect(pauseAfter(1, 1)).toBe(24);
});
