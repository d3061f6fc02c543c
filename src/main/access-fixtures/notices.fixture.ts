import { randomUUID } from 'node:crypto';
import type { calendarsContract } from '../../calendars/contract.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import { createWorker } from '../../jobs/server/worker.ts';
import type { noticesContract } from '../../notices/contract.ts';
import { announce } from '../../notices/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

const own: Omit<Fixture, 'send'> = { resource: 'notices' };
const house: Omit<Fixture, 'send'> = { resource: 'deliveries' };
const withKey = () => ({ body: { key: randomUUID() } });

/** A notice of the reader's own; of somebody else for readers who are told nothing. */
async function noticeOf(world: World, asker: Asker): Promise<string> {
  const told = asker.reader === 'nobody' ? world.asker('cted') : asker;
  await withActor(world.database, systemActor, (db) =>
    announce(db, {
      ...{ kind: 'procedure.event.visit-ended', to: [told.personId], values: {}, link: '/visits' },
      ...{ lawfulOn: day(world.today), dedupeKey: `fixture:${randomUUID()}`, restricted: false },
    }),
  );
  const listed = await world.as(told, 'listNotices', {});
  return listed.status < 300 ? listed.data.rows[0].noticeId : randomUUID();
}

/** A mail that failed, because its person is gone from the list of addresses. */
async function failedDelivery(world: World): Promise<string> {
  const asker = world.asker('cted');
  await noticeOf(world, asker);
  await withActor(world.database, systemActor, (db) =>
    db
      .updateTable('notice_delivery')
      .set({ state: 'failed', last_code: '550', sent_at: null, message_key: `fixture-${randomUUID()}` })
      .execute(),
  );
  const { data } = await world.ask('administrator', 'listDeliveries', { query: { state: 'failed' } });
  return data.rows[0].deliveryId;
}

/** A job that no attempt is made at any more. */
async function deadJob(world: World): Promise<string> {
  const queue = `fixture-${randomUUID()}`;
  const { database } = world;
  await withActor(database, systemActor, (db) => enqueue(db, { queue, payload: {}, dedupeKey: queue }));
  const fails = { handle: () => Promise.reject(new Error('no')), mostAttempts: 1 };
  const worker = createWorker({ database, clock: database.clock, queues: { [queue]: fails }, sweeps: [] });
  await worker.tick();
  await worker.stop();
  return withActor(database, systemActor, async (db) => {
    const job = db.selectFrom('job').select('job_id as jobId').where('queue', '=', queue);
    return (await job.executeTakeFirstOrThrow()).jobId;
  });
}

const chosen = { language: 'en', digest: 'daily', atHour: 8, zone: 'America/New_York', withoutMail: [] };

export const calendarsFixtures: Fixtures<typeof calendarsContract> = {
  renewFeed: { ...own, send: () => ({ body: { showsContent: false } }) },
  endFeed: { ...own, send: withKey },
};

export const noticesFixtures: Fixtures<typeof noticesContract> = {
  listNotices: { ...own, send: () => ({}) },
  countNotices: { ...own, send: () => ({}) },
  markNoticeRead: {
    ...own,
    send: async (world, asker) => ({
      params: { noticeId: await noticeOf(world, asker) },
      body: { key: randomUUID() },
    }),
  },
  markAllNoticesRead: { ...own, send: withKey },
  getNoticePreferences: { ...own, send: () => ({}) },
  saveNoticePreferences: {
    ...own,
    send: async (world, asker) => {
      const known = await world.as(asker, 'getNoticePreferences', {});
      return { body: { ...chosen, version: known.data?.version ?? 0, key: randomUUID() } };
    },
  },
  listOutbox: { ...own, send: () => ({}) },
  getHouseHealth: { resource: 'work-queue', send: () => ({}) },
  takeUpJob: {
    resource: 'work-queue',
    send: async (world) => ({
      params: { jobId: await deadJob(world) },
      body: { way: 'abandon', key: randomUUID() },
    }),
  },
  listDeliveries: { ...house, send: () => ({}) },
  listDeliverySteps: {
    ...house,
    send: async (world) => ({
      params: { deliveryId: await world.prepared('delivery', () => failedDelivery(world)) },
    }),
  },
  exportDeliveries: { ...house, send: () => ({}) },
  retryDelivery: {
    ...house,
    send: async (world) => ({
      params: { deliveryId: await failedDelivery(world) },
      body: { key: randomUUID() },
    }),
  },
};
