import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { administrator } from '../../database/server/actors.fixture.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { createApp } from '../../http/server/app.ts';
import type { Actor } from '../../platform/actor.ts';
import { say } from '../../platform/server/messages.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { findFeed } from './feed-store.ts';
import { renewFeed, stopFeed } from './keep-feed.ts';
import { type CalendarSource, serveFeeds } from './serve-feeds.ts';

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;
let due: Day = day('2026-03-20');
const asked: string[] = [];
const mission: Actor = { ...missionOf('XAA'), language: 'fr' };
const chair: Actor = { ...trainingPersons.chair, language: 'en' };

// What a part would tell: one day of XAA, to whoever reads as that State.
const source: CalendarSource = async (_, actor) => {
  asked.push(actor.stateCode ?? actor.audience);
  if (actor.stateCode !== 'XAA') return [];
  const [uid, title, description] = ['file-1.D-08', 'Comments of Training State Alfa', 'In full'];
  return [{ uid, on: due, title, description, reminders: [], restricted: true }];
};

beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, administrator, (db) =>
    addTrainingPersons(db, [missionOf('XAA'), trainingPersons.chair]),
  );
  app = await createApp({ say, version: '0', logger: { level: 'silent' } });
  serveFeeds(app, database, [source]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
const at = (instant: string) => database.clock.follow(fixedClock(instant, 'America/New_York'));
beforeEach(async () => {
  at('2026-03-13T12:00:00Z');
  due = day('2026-03-20');
  asked.length = 0;
  await database.admin.query('truncate calendar_feed');
});

const moment = () => ({ today: database.clock.today(), now: database.clock.now() });
const renew = async (actor: Actor, shows = false) =>
  (await withActor(database, actor, (db) => renewFeed(db, actor, shows, moment()))).path;
const read = async (path: string) => {
  const { statusCode, body, headers } = await app.inject({ url: path });
  return { statusCode, body: body.replaceAll('\r\n ', ''), type: headers['content-type'] };
};
const sequenceIn = (body: string) => Number(/^SEQUENCE:(\d+)/m.exec(body)?.[1]);
const uidIn = (body: string) => /^UID:(\S+)/m.exec(body)?.[1];

describe('a calendar feed', () => {
  it('gives the whole days of its person, read as that person, without a cookie', async () => {
    const { body, statusCode, type } = await read(await renew(mission));
    expect([statusCode, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toContain('DTSTART;VALUE=DATE:20260320');
    expect(asked).toEqual(['XAA']);
    expect((await read(await renew(chair))).body).not.toContain('BEGIN:VEVENT');
  });

  it('says only that something is due, unless its person chose otherwise', async () => {
    const hidden = await read(await renew(mission));
    for (const word of ['Alfa', 'D-08', 'file-1', 'In full']) expect(hidden.body).not.toContain(word);
    const full = await read(await renew(mission, true));
    expect(full.body).toContain('SUMMARY:Comments of Training State Alfa');
  });

  it('moves a day that moved instead of showing it twice', async () => {
    const path = await renew(mission);
    const before = await read(path);
    due = day('2026-03-27');
    at('2026-03-14T12:00:00Z');
    const after = await read(path);
    expect(uidIn(after.body)).toBe(uidIn(before.body));
    expect(sequenceIn(after.body)).toBeGreaterThan(sequenceIn(before.body));
    expect(after.body).toContain('DTSTART;VALUE=DATE:20260327');
  });

  it('ends when it is made anew, when it is ended, and with the account', async () => {
    const first = await renew(mission);
    const second = await renew(mission);
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200]);
    await database.admin.query(
      "update person set status = 'ended', ended_on = '2026-03-13' where person_id = $1",
      [mission.personId],
    );
    expect((await read(second)).statusCode).toBe(404);
    await database.admin.query("update person set status = 'active', ended_on = null where person_id = $1", [
      mission.personId,
    ]);
    expect(await withActor(database, mission, (db) => stopFeed(db, mission, moment()))).toEqual({
      ended: true,
    });
    expect(await withActor(database, mission, (db) => stopFeed(db, mission, moment()))).toEqual({
      ended: false,
    });
    expect((await read(second)).statusCode).toBe(404);
  });

  it('is known to the database by the digest of its token alone', async () => {
    const path = await renew(mission);
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    const { rows } = await database.admin.query('select row_to_json(f)::text as row from calendar_feed f');
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    const shown = await withActor(database, mission, (db) => findFeed(db, mission.personId));
    expect(shown).toEqual({ madeAt: database.clock.now(), showsContent: false });
    expect((await read(`/calendar/${'x'.repeat(43)}.ics`)).statusCode).toBe(404);
  });
});
