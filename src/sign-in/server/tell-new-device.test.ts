import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserAt, member, password, testSettings } from '../../../tools/test/worlds/accounts.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { createWorker } from '../../jobs/server/worker.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { signInQueues } from './tell-new-device.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const at = (instant: string) => database.clock.follow(fixedClock(instant, 'America/New_York'));

describe('a device the account did not know', () => {
  it('is told to its owner once, unless it is the first', async () => {
    at('2026-03-13T12:00:00Z');
    const who = await member(database, 'expert@example.org');
    const [office, home] = [browserAt('192.0.2.1'), browserAt('192.0.2.2')];
    const told: unknown[] = [];
    const worker = createWorker({
      database,
      clock: database.clock,
      queues: signInQueues(async (_, { to, kind, lawfulOn }) => void told.push([to, kind, lawfulOn])),
      sweeps: [],
    });
    const enter = async (browser: typeof office, minute: string) => {
      at(`2026-03-13T12:${minute}:00Z`);
      await signInWithPassword(
        database,
        testSettings,
        { name: who.mail, password, code: who.code() },
        browser,
      );
      await worker.tick();
    };

    await enter(office, '01');
    await enter(office, '02');
    expect(told).toEqual([]);
    await enter(home, '03');
    await enter(home, '04');
    await enter(office, '05');
    expect(told).toEqual([[[who.actor.personId], 'access.notice-new-device', '2026-03-13']]);
    await worker.stop();
  });
});
