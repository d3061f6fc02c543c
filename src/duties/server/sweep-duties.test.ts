import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayByDay, lineOf } from '../../../tools/proof/day-by-day.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { entriesOf } from '../../journal/server/read.ts';
import { systemActor } from '../../platform/actor.ts';
import { type Day, day, plus } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { openTrainingWorld } from '../../training/server/index.ts';
import { listRecorded, type Recorded } from './duty-store.ts';
import { sweepDuties } from './sweep-duties.ts';
import { testTellers } from './test-tellers.fixture.ts';
import { watchDuties } from './watch-duties.ts';

// The worker stands still while the clock goes on over the whole training world. What it finds afterwards is compared
// with a count of its own, day after day, that shares nothing with the engine.

const began = day('2026-01-15');
const zone = 'America/New_York';

/** One in the morning at Headquarters, in winter and summer. */
const morningOf = (on: Day) => fixedClock(`${on}T06:00:00Z`, zone);

async function trainingWorld() {
  const database = await testDatabase();
  database.clock.follow(morningOf(began));
  await openTrainingWorld(database, began);
  const { told, tellers } = testTellers();
  const sweepOn = (on: Day) => {
    database.clock.follow(morningOf(on));
    return sweepDuties(database, tellers);
  };
  return { database, told, tellers, sweepOn };
}

const filesOf = async (database: TestDatabase): Promise<string[]> =>
  (await database.admin.query("select file_id from visit where origin = 'file' order by file_id")).rows.map(
    ({ file_id }) => file_id,
  );

const recordedIn = (database: TestDatabase, fileId: string): Promise<Recorded[]> =>
  withActor(database, systemActor, (db) => listRecorded(db, [fileId]));

const line = ({ on, kind, clock, expert, due }: Pick<Recorded, 'on' | 'kind' | 'clock' | 'expert' | 'due'>) =>
  lineOf(on, kind, clock, expert, due);

/** Every file against the count of its own, and each file in the order of the days. */
async function expectAllNoticed(database: TestDatabase, today: Day): Promise<number> {
  let moments = 0;
  for (const fileId of await filesOf(database)) {
    const journal = await withActor(database, systemActor, (db) => entriesOf(db, fileId));
    const recorded = await recordedIn(database, fileId);
    expect(recorded.map(line).sort()).toEqual(dayByDay(effective(journal), today));
    expect(recorded.map(({ on }) => on)).toEqual(recorded.map(({ on }) => on).sort());
    moments += recorded.length;
  }
  return moments;
}

/** Across files the order is that of knowing: what passed at midnight is known in the morning, beside the news of that day. */
const isBehind = (on: Day, place: number, all: readonly Day[]) =>
  all.slice(0, place).some((before) => plus(on, 'P1D') < before);

describe.each([
  ['48 hours', 2],
  ['400 days', 400],
] as const)('a worker that stood still for %s', (_, days) => {
  let world: Awaited<ReturnType<typeof trainingWorld>>;
  beforeAll(async () => {
    world = await trainingWorld();
    await world.sweepOn(began);
  });
  afterAll(() => world.database.drop());

  it('notices every reminder and every consequence once, in order, with its lawful date', async () => {
    const { database, told, sweepOn } = world;
    const before = await expectAllNoticed(database, began);
    const toldBefore = told.length;
    const until = plus(began, `P${days}D`);

    const { recorded } = await sweepOn(until);
    expect(await expectAllNoticed(database, until)).toBe(before + recorded);
    expect(recorded).toBeGreaterThan(days === 2 ? 5 : 150);

    const news = told.slice(toldBefore);
    expect(news.map(({ lawfulOn }) => lawfulOn).filter(isBehind)).toEqual([]);
    for (const fileId of await filesOf(database)) {
      const ofFile = news.filter((notice) => notice.fileId === fileId).map(({ lawfulOn }) => lawfulOn);
      expect(ofFile).toEqual([...ofFile].sort());
    }
    expect(news.every(({ lawfulOn }) => lawfulOn >= plus(began, '-P1D') && lawfulOn <= until)).toBe(true);
    expect(new Set(told.map(({ dedupeKey }) => dedupeKey)).size).toBe(told.length);
  });

  it('has nothing left to notice, and the watchdog agrees', async () => {
    const { database, tellers } = world;
    expect(await sweepDuties(database, tellers)).toEqual({ looked: 0, recorded: 0, superseded: 0 });
    expect(await watchDuties(database)).toMatchObject({ files: 24, waiting: 0, missing: 0, extra: 0 });
  });

  it('never tells a State of a clock it may not know', () => {
    const toStates = world.told.filter(({ to }) => to.some((person) => person.includes('permanent-mission')));
    expect(toStates.length).toBeGreaterThan(0);
    const clocks = new Set(toStates.map(({ values }) => values.clock));
    expect(['D-08', 'D-11', 'D-16', 'D-18']).toEqual(expect.arrayContaining([...clocks]));
    for (const { to, stateCode } of toStates) {
      expect(
        to.filter((person) => person.includes(' of X')).every((person) => person.endsWith(stateCode)),
      ).toBe(true);
    }
  });
});

describe('a sweep that is disturbed', () => {
  it('goes on where it was killed, and tells nobody twice', async () => {
    const { database, told, tellers } = await trainingWorld();
    const until = plus(began, 'P60D');
    database.clock.follow(morningOf(until));
    let left = 40;
    const killed = sweepDuties(database, {
      ...tellers,
      announce: async (db, notice) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        await tellers.announce(db, notice);
      },
    });
    await expect(killed).rejects.toThrow('killed');
    told.length = 0; // whatever was said in a transaction that was given up was not said

    await sweepDuties(database, tellers);
    await expectAllNoticed(database, until);
    await database.drop();
  });

  it('shares the files with another sweep at the same time', async () => {
    const { database, told, tellers } = await trainingWorld();
    const until = plus(began, 'P20D');
    database.clock.follow(morningOf(until));
    const [one, other] = await Promise.all([sweepDuties(database, tellers), sweepDuties(database, tellers)]);
    const total = await expectAllNoticed(database, until);
    expect(one.recorded + other.recorded).toBe(total);
    expect(new Set(told.map(({ dedupeKey }) => dedupeKey)).size).toBe(told.length);
    await database.drop();
  });
});

it('does not look at quiet files, however many there are', async () => {
  const { database, sweepOn } = await trainingWorld();
  await sweepOn(began);
  const looked: number[] = [];
  const due: number[] = [];
  for (const [place, quiet] of [100, 300, 1000].entries()) {
    await database.admin.query(
      `with quiet as (
         insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
         select gen_random_uuid(), 1000 * $2::int + n, true, 'XAA', 'comprehensive', 2026, 'file', 'ctc-2020'
         from generate_series(1, $1::int) as n returning file_id)
       insert into duty_watch (file_id) select file_id from quiet`,
      [quiet, place + 1],
    );
    const on = plus(began, `P${place + 1}D`);
    const inLine = await database.admin.query('select from duty_watch where next_on <= $1', [on]);
    due.push(inLine.rowCount ?? 0);
    looked.push((await sweepOn(on)).looked);
  }
  expect(looked).toEqual(due);
  expect(Math.max(...looked)).toBeLessThanOrEqual(24);
  await database.drop();
});
