import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitTold } from '../../tools/test/worlds/told-visit.ts';
import { missionOf, trainingOrganisations, trainingPersons } from '../access/server/index.ts';
import { fixedClock } from '../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { signUndertaking } from '../grants/server/index.ts';
import { type Actor, publicReader, systemActor } from '../platform/actor.ts';
import { addParticipant } from '../preparation/server/index.ts';
import { day } from '../procedure/calendar.ts';
import { addTrainingStates, enterTurn } from '../training/server/index.ts';
import { openFile } from '../visits/server/index.ts';
import { sweepDuties } from './server/sweep-duties.ts';
import { testTellers } from './server/test-tellers.fixture.ts';
import { watchDuties } from './server/watch-duties.ts';

// What time brought in a visit, reader by reader: a clock one may not know of brings nothing.

let database: TestDatabase;
let fileId: string;

/** Somebody by function, or the mission of a State by its code. */
const as = (who: keyof typeof trainingPersons | 'XAA' | 'XAB'): Actor => ({
  ...(who === 'XAA' || who === 'XAB' ? missionOf(who) : trainingPersons[who]),
  language: 'en',
});

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Committee': as('chair'),
  'the visited State': as('XAA'),
  'another State': as('XAB'),
  'a partner that takes part': as('visitingExpert'),
  'a partner of another visit': as('bystander'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

const on = (today: string) => database.clock.follow(fixedClock(`${today}T16:00:00Z`, 'America/New_York'));
const sweep = async (today: string) => {
  on(today);
  await sweepDuties(database, testTellers().tellers);
};

/** The training partner takes part in the visit from this day on. */
async function takesPart(since: string): Promise<void> {
  const given = { today: day(since), now: `${since}T16:00:00.000Z` };
  const { grantId } = await withActor(database, as('expert'), async (db) => {
    const { version } = await openFile(db, as('expert'), fileId);
    const partner = { organisationId: trainingOrganisations[0], version };
    return addParticipant(db, as('expert'), fileId, partner, given);
  });
  await withActor(database, as('visitingExpert'), (db) =>
    signUndertaking(db, as('visitingExpert'), grantId, given),
  );
}

beforeAll(async () => {
  database = await testDatabase();
  await addTrainingStates(database);
  on('2025-02-24');
  const other = await visitTold(database, { state: 'XAC', ended: '2025-01-20' }, []);
  fileId = await visitTold(database, { state: 'XAA', ended: '2025-01-15' }, []);
  await takesPart('2025-01-15');
  await enterTurn(
    database,
    fileId,
    { state: 'XAA' },
    { event: 'draft-shared-with-state', on: day('2025-02-24') },
  );
  await database.admin.query(
    `with given as (
       insert into access_grant (file_id, state_code, organisation_id, approved_by, starts_on, given_by)
       select file_id, state_code, 'training-bystander', 'S/2020/731 VI.3(a)', '2020-01-01', gen_random_uuid() from visit where file_id = $1 returning grant_id)
     insert into undertaking select grant_id, '00000000-0000-4000-8000-000000000008', now() from given`,
    [other],
  );
  await sweep('2025-03-28');
  await database.admin.query(
    `insert into duty_supersession (moment_id, file_id, state_code, because, superseded_at, committee_sees, state_sees, partner_sees)
     select moment_id, file_id, state_code, 'date-corrected', now(), committee_sees, state_sees, partner_sees
     from duty_moment where file_id = $1 and clock in ('D-08', 'D-04', 'D-06')`,
    [fileId],
  );
  await watchDuties(database);
});
afterAll(() => database.drop());

const may = (actor: Actor, table: string) =>
  withActor(database, actor, async (db) => {
    const { rows } = await sql<{
      may: boolean;
    }>`select has_table_privilege(${table}, 'select') as may`.execute(db);
    return rows[0]?.may ?? false;
  });

/** The clocks of which a reader finds rows; whose rows they are is asked above the rules. */
async function clocksIn(actor: Actor, table: 'duty_moment' | 'duty_supersession'): Promise<string> {
  if (!(await may(actor, table))) return 'nothing';
  const ids = await withActor(database, actor, async (db) => {
    const { rows } = await sql<{ id: string }>`
      select moment_id as id from ${sql.ref(table)} where file_id = ${fileId}`.execute(db);
    return rows.map(({ id }) => id);
  });
  const { rows } = await database.admin.query<{ clocks: string | null }>(
    "select string_agg(distinct clock, ' ' order by clock) as clocks from duty_moment where moment_id = any($1)",
    [ids],
  );
  return rows[0]?.clocks ?? 'nothing';
}

describe('who knows what time brought', () => {
  it.each([
    ['CTED', 'D-03 D-04 D-05 D-06 D-07 D-08 D-10'],
    ['the Committee', 'D-03 D-05 D-06 D-07 D-08 D-10'],
    ['the visited State', 'D-03 D-07 D-08 D-10'],
    ['another State', 'nothing'],
    ['a partner that takes part', 'D-03 D-04 D-05 D-06 D-07'],
    ['a partner of another visit', 'nothing'],
    ['the public', 'nothing'],
    ['an administrator', 'nothing'],
  ])('%s knows of %s', async (reader, clocks) => {
    expect(await clocksIn(readers[reader] as Actor, 'duty_moment')).toBe(clocks);
  });

  it.each([
    ['CTED', 'D-04 D-06 D-08'],
    ['the Committee', 'D-06 D-08'],
    ['the visited State', 'D-08'],
    ['another State', 'nothing'],
    ['a partner that takes part', 'D-04 D-06'],
    ['a partner of another visit', 'nothing'],
    ['the public', 'nothing'],
  ])('%s knows what of %s does not hold any more', async (reader, clocks) => {
    expect(await clocksIn(readers[reader] as Actor, 'duty_supersession')).toBe(clocks);
  });

  it('shows the proof to those who keep the house, and to nobody else', async () => {
    const seen = async (actor: Actor) =>
      (await may(actor, 'duty_check'))
        ? withActor(
            database,
            actor,
            async (db) => (await db.selectFrom('duty_check').selectAll().execute()).length,
          )
        : 'nothing';
    const all = await Promise.all(Object.values(readers).map(seen));
    expect(all).toEqual([1, 'nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing', 1]);
  });
});

describe('who notices', () => {
  const statements = {
    moment: sql`insert into duty_moment (file_id, state_code, dedupe_key, clock, kind, lawful_on, moot, recorded_at, committee_sees, state_sees, partner_sees)
      select file_id, 'XAA', 'by-hand', 'D-08', 'flag', '2025-03-01', false, now(), true, true, true from visit limit 1`,
    supersession: sql`insert into duty_supersession (moment_id, file_id, state_code, because, superseded_at, committee_sees, state_sees, partner_sees)
      select moment_id, file_id, state_code, 'entered-later', now(), true, true, true from duty_moment where clock = 'D-07' limit 1`,
    check: sql`insert into duty_check (checked_at, checked_on, files, expected, waiting, missing, extra)
      values (now(), '2025-03-01', 0, 0, 0, 0, 0)`,
  };

  it.each(Object.entries(statements))(
    'the worker puts down a %s, and no person does',
    async (_, statement) => {
      for (const actor of Object.values(readers)) {
        await expect(withActor(database, actor, (db) => statement.execute(db))).rejects.toThrow(
          /row-level security|permission denied/,
        );
      }
      await withActor(database, systemActor, (db) => statement.execute(db));
    },
  );

  it('the worker says when to look again, and a person does not even see it', async () => {
    const put = (actor: Actor) =>
      withActor(database, actor, async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('duty_watch')
          .set({ next_on: null })
          .executeTakeFirst();
        return Number(numUpdatedRows);
      });
    expect(await put(as('expert'))).toBe(0);
    await expect(put(as('chair'))).rejects.toThrow('permission denied');
    expect(await put(systemActor)).toBe(2);
  });

  it('nobody takes back what was noticed', async () => {
    for (const statement of [
      'update duty_moment set moot = true',
      'delete from duty_moment',
      'delete from duty_supersession',
    ]) {
      await expect(database.admin.query(statement)).rejects.toThrow('never changed');
    }
  });
});
