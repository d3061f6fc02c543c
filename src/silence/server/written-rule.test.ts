import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, type DecisionsWorld, decisionsWorld } from '../../../tools/test/worlds/decisions-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { enterRule, readRules, switchOff } from './written-rule.ts';

let database: TestDatabase;
let world: DecisionsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
});
afterAll(() => database.drop());

const rule = {
  ...{ cite: 'Guidelines of the Committee, paragraph 5', periodDays: 3, counting: 'calendar-days' },
  ...{ holds: 'days', holdDays: 2, reminderHours: [24, 2, 24] },
} as const;

type RuleAsked = Parameters<typeof enterRule>[2];
const enter = (who: ReturnType<typeof as>, more: object = {}) =>
  world.acting(who, (db) =>
    enterRule(
      db,
      who,
      { ...rule, reminderHours: [...rule.reminderHours], ...more } as RuleAsked,
      database.clock,
    ),
  );
const off = (who: ReturnType<typeof as>) => world.acting(who, (db) => switchOff(db, who, database.clock));
const read = () => world.acting(as('member'), (db) => readRules(db, as('member'), 'America/New_York'));

describe('the written procedure', () => {
  it('[D-047] is off: no text can be sent until somebody who may has entered its rule', async () => {
    expect((await read()).inForce).toBeNull();
    expect(await refusalOf(world.sent())).toBe('silence.procedure-off');
  });

  it('[D-047] is switched on by the Chair, or by an administrator who names the decision of the Chair', async () => {
    expect(await refusalOf(enter(as('member')))).toBe('silence.not-your-act');
    expect(await refusalOf(enter(as('expert')))).toBe('silence.not-your-act');
    expect(await refusalOf(enter(as('administrator')))).toBe('silence.chair-decision-missing');
    await enter(as('administrator'), { chairDecision: 'Letter of the Chair of 2 March 2026' });
    expect((await read()).inForce).toMatchObject({
      ...{ cite: rule.cite, periodDays: 3, holds: 'days', holdDays: 2, reminderHours: [24, 2] },
      chairDecision: 'Letter of the Chair of 2 March 2026',
    });
    expect(await refusalOf(enter(as('chair')))).toBe('silence.procedure-on');
  });

  it('[D-047] quotes its rule in every use', async () => {
    const decisionId = await world.sent();
    expect((await world.read(decisionId)).written?.rule).toMatchObject({ cite: rule.cite, periodDays: 3 });
  });

  it('[D-047] is switched off again; what is under way goes on under the rule it was opened with', async () => {
    const decisionId = await world.sent();
    expect(await refusalOf(off(as('member')))).toBe('silence.not-your-act');
    await off(as('chair'));
    expect(await refusalOf(world.sent())).toBe('silence.procedure-off');
    expect(await refusalOf(off(as('chair')))).toBe('silence.procedure-off');
    world.at('2026-03-06T22:00:00Z');
    expect(await world.read(decisionId)).toMatchObject({
      outcome: 'adopted',
      written: { rule: { cite: rule.cite } },
    });
    expect(await read()).toMatchObject({ inForce: null, former: [{ cite: rule.cite }] });
  });

  it('[D-047] says what a hold does: a number of days where holds run out, and none elsewhere', async () => {
    expect(await refusalOf(enter(as('chair'), { holdDays: undefined }))).toBe('silence.hold-days-missing');
    expect(await refusalOf(enter(as('chair'), { holds: 'none' }))).toBe('silence.hold-days-missing');
  });

  it('asks for its period in days of the Committee, to the minute', async () => {
    world.at('2026-03-05T15:00:20Z'); // 10:00:20 in New York; clocks go forward on the 8th
    await enter(as('chair'));
    const sent = (closesTime: string) => refusalOf(world.sent({ closesOn: '2026-03-08', closesTime }));
    expect(await sent('10:00')).toBe('silence.too-short');
    const decisionId = await world.sent({ closesOn: '2026-03-08', closesTime: '10:01' });
    expect((await world.read(decisionId)).closesAt).toBe('2026-03-08T14:01:00.000Z');
  });

  it('is never changed where it stands', async () => {
    await expect(database.admin.query("update written_rule set cite = 'another'")).rejects.toThrow(
      /never changed/,
    );
  });
});
