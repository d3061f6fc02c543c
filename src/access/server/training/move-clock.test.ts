import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, member, secretary } from '../../../database/server/actors.fixture.ts';
import { fixedClock } from '../../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../../database/server/database.fixture.ts';
import { goLive } from '../../../database/server/installation.ts';
import { withActor } from '../../../database/server/with-actor.ts';
import type { Day } from '../../../procedure/calendar.ts';
import { getTrainingClock, moveTrainingClock } from './move-clock.ts';

const zone = 'America/New_York';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  database.clock.follow(fixedClock('2026-03-06T12:00:00Z', zone));
});
afterAll(() => database.drop());

const momentOf = ({ clock }: TestDatabase) => ({ now: clock.now(), today: clock.today(), zone });
const moveTo = (to: string, actor = secretary) =>
  withActor(database, actor, (db) => moveTrainingClock(db, actor, to as Day, momentOf(database)));

describe('the clock of training', () => {
  it('goes to noon of a later day at Headquarters, over the change to summer time, for everybody', async () => {
    expect(await moveTo('2026-03-09')).toEqual({
      today: '2026-03-09',
      now: '2026-03-09T16:00:00.000Z',
      movedBy: 3 * 86_400 + 4 * 3600,
    });
    const read = (actor: typeof member) =>
      withActor(database, actor, async (db) => [
        database.clock.now(),
        (await db.selectNoFrom((eb) => eb.fn<string>('app.today').as('day')).executeTakeFirst())?.day,
      ]);
    for (const actor of [secretary, member, administrator]) {
      expect(await read(actor)).toEqual(['2026-03-09T16:00:00.000Z', '2026-03-09']);
    }
  });

  it('is known to another program over the same data, whose clock nobody told', async () => {
    const other = { ...database, clock: { ...database.clock } };
    other.clock = (await import('../../../database/server/clock.ts')).movableClock(
      fixedClock('2026-03-06T12:00:00Z', zone),
    );
    await withActor(other, secretary, async () => undefined);
    expect(other.clock.now()).toBe('2026-03-09T16:00:00.000Z');
  });

  it.each([
    ['2026-03-09', 'access.clock-backwards'],
    ['2026-03-08', 'access.clock-backwards'],
    ['2027-03-10', 'access.clock-too-far'],
  ])('is not moved to %s', async (to, code) => {
    await expect(moveTo(to)).rejects.toMatchObject({ refusal: { code } });
  });

  it('says in the journal by whom and to which day it was moved', async () => {
    const { rows } = await database.admin.query(
      "select by_person, on_day, detail from journal_entry where event = 'clock-moved'",
    );
    expect(rows).toEqual([
      {
        by_person: secretary.personId,
        on_day: '2026-03-06',
        detail: { to: '2026-03-09', movedBy: 3 * 86_400 + 4 * 3600 },
      },
    ]);
  });

  it('is moved back by nobody, whatever way is tried', async () => {
    await expect(database.admin.query('update installation set moved_by = 0')).rejects.toThrow(
      'never moved back',
    );
  });
});

describe('the clock of an installation for work', () => {
  it('is not there to be read or moved', async () => {
    const live = await testDatabase();
    await goLive(live, administrator);
    for (const actor of [secretary, administrator]) {
      const read = withActor(live, actor, (db) => getTrainingClock(db, momentOf(live)));
      await expect(read).rejects.toMatchObject({ refusal: { code: 'access.clock-not-found' } });
      const moved = withActor(live, actor, (db) =>
        moveTrainingClock(db, actor, '2030-01-01' as Day, momentOf(live)),
      );
      await expect(moved).rejects.toMatchObject({ refusal: { code: 'access.clock-not-found' } });
    }
    await expect(live.admin.query("update installation set mode = 'training'")).rejects.toThrow('stays live');
    await live.drop();
  });
});
