import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainingPersons } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, publicReader } from '../platform/actor.ts';
import { type Day, day } from '../procedure/calendar.ts';

// What may be erased is the business of administrators, each in their own name.

const person = (name: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[name], language: 'en' });
const administrator = person('administrator');
const colleague: Actor = { ...administrator, personId: '00000000-0000-4000-8000-000000000999' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await enter(administrator, 'reasons-after-a-year', administrator.personId);
});
afterAll(() => database.drop());

const enter = (actor: Actor, ruleId: string, by: string, endedOn: Day | null = null) =>
  withActor(database, actor, (db) =>
    db
      .insertInto('retention_rule')
      .values({
        ...{ rule_id: ruleId, subject: 'texts', kinds: ['reason'], months: 12, basis: 'A decision' },
        ...{ entered_by: by, entered_on: day('2026-03-13'), ended_on: endedOn },
      })
      .execute(),
  );
const end = (actor: Actor, endedOn: Day | null) =>
  withActor(database, actor, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('retention_rule')
      .set({ ended_on: endedOn })
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
const names = (actor: Actor) =>
  withActor(database, actor, async (db) => {
    const rows = await db.selectFrom('retention_rule').select('rule_id').execute();
    return rows.map(({ rule_id }) => rule_id);
  });

const others: [string, Actor][] = [
  ['CTED', person('expert')],
  ['the Committee', person('chair')],
  ['a State', person('official')],
  ['a partner', person('visitingExpert')],
  ['the public', publicReader('en')],
];

describe('a retention rule', () => {
  it.each(others)('is not there for %s, who enters and ends none', async (_, actor) => {
    await expect(names(actor)).rejects.toThrow(/permission denied/);
    await expect(enter(actor, 'of-others', actor.personId)).rejects.toThrow(/permission denied/);
    await expect(end(actor, day('2026-03-14'))).rejects.toThrow(/permission denied/);
  });

  it('is known to every administrator', async () => {
    expect(await names(colleague)).toEqual(['reasons-after-a-year']);
  });

  it.each([null, day('2026-03-13')])(
    'is entered in no other name, with the end %s neither',
    async (endedOn) => {
      const forged = enter(colleague, 'in-another-name', administrator.personId, endedOn);
      await expect(forged).rejects.toThrow(/row-level security/);
    },
  );

  it('is ended by any administrator, once; the end is not moved and not taken back', async () => {
    expect(await end(colleague, day('2026-03-14'))).toBe(1);
    expect([await end(administrator, day('2026-04-01')), await end(administrator, null)]).toEqual([0, 0]);
  });
});
