import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addTrainingPersons, trainingPersons } from '../../access/server/index.ts';
import { administrator } from '../../database/server/actors.fixture.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Circumstances } from '../../http/server/mount.ts';
import { type Actor, systemActor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { day } from '../../procedure/calendar.ts';
import { announce } from './announce.ts';
import { noticesHandlers } from './routes.ts';

// What a person does with what they were told, through the handlers of the contract.

let database: TestDatabase;
const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const chair: Actor = { ...trainingPersons.chair, language: 'fr' };
const keeper: Actor = { ...trainingPersons.administrator, language: 'en' };
const key = 'a-key-of-a-test';

beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, administrator, (db) =>
    addTrainingPersons(db, [trainingPersons.expert, trainingPersons.chair, trainingPersons.administrator]),
  );
});
afterAll(() => database.drop());
beforeEach(async () => {
  at('2026-03-13T12:00:00Z');
  await database.admin.query(`
    alter table delivery_step disable trigger all;
    truncate delivery_step, notice_delivery, notice, outbox_mail, notice_preference, job, sweep;
    alter table delivery_step enable always trigger refuse_change`);
});

const at = (instant: string) => database.clock.follow(fixedClock(instant, 'America/New_York'));
const handlers = () => noticesHandlers(database, { hasMailServer: false });
type Handlers = ReturnType<typeof noticesHandlers>;
const asked = <Id extends keyof Handlers>(actor: Actor, id: Id, parts: object = {}) =>
  withActor(database, actor, (db: ActorDb) => {
    const around = { db, actor, now: database.clock.now(), today: database.clock.today(), zone: 'UTC' };
    const given = { params: {}, query: {}, body: {}, ...around, ...parts } as unknown as Circumstances;
    return (handlers()[id] as unknown as (request: Circumstances) => ReturnType<Handlers[Id]>)(given);
  }) as Promise<Awaited<ReturnType<Handlers[Id]>>>;
const tell = (dedupeKey: string, more: { statutory?: boolean; to?: readonly string[] } = {}) =>
  withActor(database, systemActor, (db) =>
    announce(db, {
      ...{ kind: 'procedure.event.visit-ended', to: [expert.personId], values: {}, link: '/visits' },
      ...{ lawfulOn: day('2026-03-10'), dedupeKey, restricted: true, ...more },
    }),
  );
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (fault) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  );

describe('what a person was told', () => {
  it('comes unread first, then the latest first, over pages that do not shift', async () => {
    for (const hour of [10, 11, 12, 13]) {
      at(`2026-03-13T${hour}:00:00Z`);
      await tell(`at-${hour}`);
    }
    const first = await asked(expert, 'listNotices', { query: { limit: 50 } });
    const latest = first.rows[0]!;
    expect(first.unread).toBe(4);
    expect(latest.announcedAt).toBe('2026-03-13T13:00:00.000Z');
    await asked(expert, 'markNoticeRead', { params: { noticeId: latest.noticeId }, body: { key } });

    const hours: string[] = [];
    let after: unknown;
    do {
      const page = await asked(expert, 'listNotices', { query: { limit: 1, after } });
      hours.push(...page.rows.map(({ announcedAt }) => announcedAt.slice(11, 13)));
      after = page.next;
    } while (after);
    expect(hours).toEqual(['12', '11', '10', '13']);
    const unread = await asked(expert, 'listNotices', { query: { limit: 50, unread: true } });
    expect(unread.rows).toHaveLength(3);
  });

  it('is in the words of its reader, with the day the rules gave it', async () => {
    await tell('words', { to: [expert.personId, chair.personId] });
    const [english] = (await asked(expert, 'listNotices', { query: { limit: 5 } })).rows;
    const [french] = (await asked(chair, 'listNotices', { query: { limit: 5 } })).rows;
    expect(english?.lawfulOn).toBe('2026-03-10');
    expect(english?.says).not.toBe(french?.says);
  });

  it('is read once, and all of it at once; that of somebody else does not exist', async () => {
    await tell('one');
    await tell('two');
    const { rows } = await asked(expert, 'listNotices', { query: { limit: 5 } });
    const params = { noticeId: rows[0]!.noticeId };
    expect(await codeOf(asked(chair, 'markNoticeRead', { params, body: { key } }))).toBe('notices.not-found');
    expect(await asked(expert, 'markNoticeRead', { params, body: { key } })).toEqual({ unread: 1 });
    at('2026-03-14T12:00:00Z');
    expect(await asked(expert, 'markNoticeRead', { params, body: { key } })).toEqual({ unread: 1 });
    expect(await asked(expert, 'markAllNoticesRead', { body: { key } })).toEqual({ unread: 0 });
    expect(await asked(expert, 'countNotices')).toEqual({ unread: 0 });
    const kept = (await asked(expert, 'listNotices', { query: { limit: 5 } })).rows.map(
      ({ readAt }) => readAt,
    );
    expect(kept.toSorted()).toEqual(['2026-03-13T12:00:00.000Z', '2026-03-14T12:00:00.000Z']);
  });
});

describe('what a person chooses', () => {
  const choice = { language: 'ar', digest: 'weekly', atHour: 7, zone: 'Africa/Nairobi', version: 0, key };

  it('holds from then on, and is not overwritten by a page that was left open', async () => {
    expect(await asked(expert, 'getNoticePreferences')).toMatchObject({
      version: 0,
      digest: 'at-once',
      language: 'en',
    });
    const saved = await asked(expert, 'saveNoticePreferences', { body: { ...choice, withoutMail: [] } });
    expect(saved).toMatchObject({ version: 1, digest: 'weekly', language: 'ar', zone: 'Africa/Nairobi' });
    for (const version of [0, 5]) {
      const late = asked(expert, 'saveNoticePreferences', { body: { ...choice, version, withoutMail: [] } });
      expect(await codeOf(late)).toBe('platform.stale');
    }
    const again = await asked(expert, 'saveNoticePreferences', {
      body: { ...choice, version: 1, withoutMail: [] },
    });
    expect(again.version).toBe(2);
  });

  it('may do without a kind of mail, unless a rule asks for it', async () => {
    await tell('free', { statutory: false });
    const body = { ...choice, withoutMail: ['procedure.event.visit-ended'] };
    expect(await asked(expert, 'saveNoticePreferences', { body })).toMatchObject({
      withoutMail: ['procedure.event.visit-ended'],
      kinds: [{ kind: 'procedure.event.visit-ended', statutory: false, says: expect.stringMatching(/\w/) }],
    });
    await tell('duty', { statutory: true });
    const refused = asked(expert, 'saveNoticePreferences', { body: { ...body, version: 1 } });
    expect(await codeOf(refused)).toBe('notices.asked-for-by-a-rule');
  });
});

describe('the calendar of a person', () => {
  it('is known by when it was made and what it shows, and not by its address', async () => {
    expect((await asked(expert, 'getNoticePreferences')).feed).toBeNull();
    await database.admin.query(
      'insert into calendar_feed (person_id, token_sha256, shows_content, made_at) values ($1, $2, true, now())',
      [expert.personId, 'a'.repeat(64)],
    );
    const { feed } = await asked(expert, 'getNoticePreferences');
    expect(feed).toEqual({ madeAt: expect.any(String), showsContent: true });
  });
});

describe('the health of the house', () => {
  it('says that no worker runs, what waits, and what became of mails; and lets a failed mail be sent again', async () => {
    await tell('mail');
    const health = await asked(keeper, 'getHouseHealth');
    expect(health).toMatchObject({
      workers: [],
      jobs: { waiting: 1, dead: 0 },
      mail: { way: 'kept-here', counts: { queued: 1 } },
    });
    await database.admin.query(
      "update notice_delivery set state = 'failed', last_code = '550', attempts = 1",
    );
    const [failed] = (await asked(keeper, 'listDeliveries', { query: { state: 'failed' } })).rows;
    expect(failed?.functionId).toMatch(/^access\./);
    const params = { deliveryId: failed!.deliveryId };
    expect(await asked(keeper, 'retryDelivery', { params, body: { key } })).toEqual({ queued: 1 });
    expect(await codeOf(asked(keeper, 'retryDelivery', { params, body: { key } }))).toBe(
      'notices.no-such-delivery',
    );
    const { rows } = await asked(keeper, 'listDeliverySteps', { params });
    expect(rows.map(({ step }) => step)).toEqual(['stored', 'asked-again']);
    expect((await asked(keeper, 'getHouseHealth')).jobs.waiting).toBe(2);
    const { text } = await asked(keeper, 'exportDeliveries');
    expect(text.split('\n').filter(Boolean)).toHaveLength(3);
    const unknown = { deliveryId: '00000000-0000-4000-8000-0000000000aa' };
    expect(await codeOf(asked(keeper, 'listDeliverySteps', { params: unknown }))).toBe(
      'notices.no-such-delivery',
    );
    const job = { params: { jobId: unknown.deliveryId }, body: { way: 'retry', key } };
    expect(await codeOf(asked(keeper, 'takeUpJob', job))).toBe('notices.no-such-job');
  });
});
