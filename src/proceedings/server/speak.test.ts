import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, type DecisionsWorld, decisionsWorld, text } from '../../../tools/test/worlds/decisions-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { verifyJournal } from '../../journal/server/verify.ts';
import { day } from '../../procedure/calendar.ts';
import { reviseText } from './revise-text.ts';
import { holdText, liftHold, objectToText } from './speak.ts';
import { withdrawText } from './withdraw-text.ts';

let database: TestDatabase;
let world: DecisionsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
  await world.switchedOn();
});
afterAll(() => database.drop());

const clock = () => database.clock;
const member = as('member');
const second = as('secondMember');
const object = (decisionId: string, by = member, round = 1) =>
  world.acting(by, (db) => objectToText(db, by, decisionId, { round, reason: 'Needs time' }, clock()));
const hold = (decisionId: string, by = member) =>
  world.acting(by, (db) => holdText(db, by, decisionId, { round: 1 }, clock()));
const lift = (decisionId: string, by = member) =>
  world.acting(by, (db) => liftHold(db, by, decisionId, { round: 1 }, clock()));

const before = '2026-03-06T21:59:59.999Z'; // 17:00 in New York is 22:00 UTC
const closing = '2026-03-06T22:00:00.000Z';

describe('silence', () => {
  it('[D-048] is adopted for every reader at the closing minute, though nobody has put it on record', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    world.at(before);
    expect(await world.read(decisionId)).toMatchObject({
      stage: 'running',
      outcome: null,
      closesAt: closing,
    });
    world.at('2026-03-09T12:00:00Z');
    expect(await world.read(decisionId, member)).toMatchObject({
      ...{ stage: 'closed', outcome: 'adopted', decidedOn: '2026-03-06', decidedAt: closing, seal: null },
    });
  });
});

describe('an objection', () => {
  it('[D-048] received before the closing instant breaks the silence, with its reason and its time', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    world.at(before);
    expect(await object(decisionId)).toMatchObject({ isLate: false });
    expect(await world.read(decisionId)).toMatchObject({ stage: 'objected' });
    world.at(closing);
    const { outcome, decidedAt, written } = await world.read(decisionId);
    expect([outcome, decidedAt]).toEqual(['not-adopted', closing]);
    expect(written?.rounds[0]?.objections).toMatchObject([
      { personId: member.personId, at: before, reason: 'Needs time' },
    ]);
  });

  it('[D-048] received at the closing instant is late: kept, marked, and the text stays adopted', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    world.at(closing);
    expect(await object(decisionId)).toMatchObject({ isLate: true });
    const { outcome, written } = await world.read(decisionId);
    expect(outcome).toBe('adopted');
    expect(written?.late).toMatchObject([{ personId: member.personId, at: closing }]);
    expect(await refusalOf(object(decisionId))).toBe('silence.objected-already');
  });

  it('is taken in turn with everything else on the body: of many at once each is entered once', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    world.at(before);
    const told = await Promise.all(
      [member, member, second, second].map((by) => refusalOf(object(decisionId, by))),
    );
    expect(told.toSorted()).toEqual(
      [null, null, 'silence.objected-already', 'silence.objected-already'].toSorted(),
    );
    expect((await world.read(decisionId)).written?.rounds[0]?.objections).toHaveLength(2);
  });

  it('is made by members it was sent to and by nobody else, to the text they saw', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    expect(await refusalOf(object(decisionId, as('expert')))).toBe('silence.not-your-act');
    expect(await refusalOf(object(decisionId, as('XAA')))).toBe('decisions.not-found');
    const newcomer = { ...member, personId: '00000000-0000-4000-8000-0000000000ee' };
    expect(await refusalOf(object(decisionId, newcomer))).toBe('silence.not-addressed');
    expect(await refusalOf(object(decisionId, member, 2))).toBe('platform.stale');
  });
});

describe('a hold', () => {
  it('[D-047] stops the period until it is lifted, as the rule says', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    world.at('2026-03-05T22:00:00Z');
    await hold(decisionId);
    world.at('2026-03-20T12:00:00Z');
    expect(await world.read(decisionId)).toMatchObject({ stage: 'on-hold', closesAt: null, outcome: null });
    expect(await refusalOf(lift(decisionId, second))).toBe('silence.nothing-held');
    await lift(decisionId);
    const held = 14 * 24 + 14; // hours from the hold to its end
    const moved = new Date(Date.parse(closing) + held * 3_600_000).toISOString();
    expect(await world.read(decisionId)).toMatchObject({ stage: 'running', closesAt: moved });
    world.at(moved);
    expect(await world.read(decisionId)).toMatchObject({ outcome: 'adopted', decidedAt: moved });
  });
});

describe('a revised text', () => {
  it('[D-048] is a new round with a period of its own, to which nobody has objected yet', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    await object(decisionId);
    const { version } = await world.read(decisionId);
    const expert = as('expert');
    const revise = (closesOn: string, seen = version) =>
      world.acting(expert, (db) =>
        reviseText(
          db,
          expert,
          decisionId,
          { texts: text('Revised'), closesOn: day(closesOn), closesTime: '10:00', version: seen },
          clock(),
        ),
      );
    expect(await refusalOf(revise('2026-03-05', version - 1))).toBe('platform.stale');
    expect(await refusalOf(revise('2026-03-04'))).toBe('silence.too-short');
    await revise('2026-03-05');
    expect(await world.read(decisionId)).toMatchObject({
      ...{ title: 'Revised', stage: 'running', closesAt: '2026-03-05T15:00:00.000Z' },
      written: {
        rounds: [
          { number: 1, objections: [{}] },
          { number: 2, objections: [], addressees: 3 },
        ],
      },
    });
  });
});

describe('withdrawal', () => {
  it('is the Chair’s, ends the procedure and seals it as lapsed', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    const withdraw = (by = as('chair')) =>
      world.acting(by, (db) =>
        withdrawText(db, by, decisionId, { version: 1, reason: 'Overtaken' }, clock()),
      );
    expect(await refusalOf(withdraw(member))).toBe('silence.not-your-act');
    await withdraw();
    expect(await world.read(decisionId)).toMatchObject({
      outcome: 'lapsed',
      stage: 'closed',
      seal: { holds: true },
    });
    expect(await refusalOf(object(decisionId))).toBe('silence.ended');
  });
});

it('the chain of the body holds', async () => {
  expect((await verifyJournal(database)).firstBroken).toBeNull();
});
