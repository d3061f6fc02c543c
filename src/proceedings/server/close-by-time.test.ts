import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type DecisionsWorld, decisionsWorld } from '../../../tools/test/worlds/decisions-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { createWorker } from '../../jobs/server/worker.ts';
import { proceedingsQueues } from './queues.ts';
import { holdText, objectToText } from './speak.ts';

let database: TestDatabase;
let world: DecisionsWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
  await world.switchedOn({ reminderHours: [24, 2], holds: 'days', holdDays: 1 });
});
afterAll(() => database.drop());

/** The worker, awake for as long as it has something to do. */
async function works(): Promise<void> {
  const faults: unknown[] = [];
  const { clock } = database;
  const queues = proceedingsQueues;
  const worker = createWorker({
    database,
    clock,
    queues,
    sweeps: [],
    onFault: (fault) => faults.push(fault),
  });
  while ((await worker.tick()) > 0);
  await worker.stop();
  expect(faults).toEqual([]);
}

const member = as('member');

describe('the closing', () => {
  it('[D-048] is put on record with its lawful instant, however late, and once', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    await works();
    expect((await world.read(decisionId)).seal).toBeNull();
    world.at('2026-03-08T09:00:00Z'); // nobody worked for a day and a half
    await works();
    await works();
    const { outcome, decidedAt, decidedOn, seal } = await world.read(decisionId);
    expect([outcome, decidedAt, decidedOn]).toEqual(['adopted', '2026-03-06T22:00:00.000Z', '2026-03-06']);
    expect(seal).toMatchObject({ sealedAt: '2026-03-08T09:00:00.000Z', holds: true });
    const { rows } = await database.admin.query(
      "select on_day from journal_entry where file_id = $1 and event = 'decision-sealed'",
      [decisionId],
    );
    expect(rows).toEqual([{ on_day: '2026-03-06' }]);
  });

  it('[D-048] over an objection is put on record as not adopted; one that comes late afterwards changes nothing', async () => {
    world.at('2026-03-02T15:00:00Z');
    const [broken, silent] = [await world.sent(), await world.sent()];
    const object = (id: string) =>
      world.acting(member, (db) => objectToText(db, member, id, { round: 1 }, database.clock));
    await object(broken);
    world.at('2026-03-06T22:00:00Z');
    await works();
    await object(silent);
    expect(await world.read(broken)).toMatchObject({ outcome: 'not-adopted', seal: { holds: true } });
    expect(await world.read(silent)).toMatchObject({
      ...{ outcome: 'adopted', seal: { holds: true } },
      written: { late: [{ personId: member.personId }] },
    });
  });

  it('of one instant, sealed and objected to at once, has one answer', async () => {
    for (const instant of ['2026-03-06T21:59:59.999Z', '2026-03-06T22:00:00Z']) {
      world.at('2026-03-02T15:00:00Z');
      const decisionId = await world.sent();
      world.at(instant);
      const objecting = world.acting(member, (db) =>
        objectToText(db, member, decisionId, { round: 1 }, database.clock),
      );
      await Promise.all([objecting, works()]);
      world.at('2026-03-06T22:00:00Z');
      await works();
      const isInTime = instant < '2026-03-06T22:00:00Z';
      expect(await objecting).toMatchObject({ isLate: !isInTime });
      expect((await world.read(decisionId)).outcome).toBe(isInTime ? 'not-adopted' : 'adopted');
    }
  });

  it('that a hold has moved is sealed at the moved one', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    await world.acting(member, (db) => holdText(db, member, decisionId, { round: 1 }, database.clock));
    world.at('2026-03-07T21:59:00Z');
    await works();
    expect((await world.read(decisionId)).outcome).toBeNull();
    world.at('2026-03-07T22:00:00Z');
    await works();
    expect(await world.read(decisionId)).toMatchObject({ decidedAt: '2026-03-07T22:00:00.000Z', seal: {} });
  });
});

describe('members', () => {
  it('are told of everything that happens to a text they were sent, each once, and nobody else is', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    await works();
    await world.acting(member, (db) => objectToText(db, member, decisionId, { round: 1 }, database.clock));
    world.at('2026-03-06T22:00:00Z');
    await works();
    await works();
    const { rows } = await database.admin.query(
      'select kind, count(*)::int as persons, bool_and(restricted) as restricted from notice where file_id = $1 group by kind order by 1',
      [decisionId],
    );
    expect(rows).toEqual([
      { kind: 'decisions.notice.closed', persons: 3, restricted: true },
      { kind: 'decisions.notice.objection', persons: 3, restricted: true },
      { kind: 'decisions.notice.opened', persons: 3, restricted: true },
    ]);
    const { rows: others } = await database.admin.query(
      "select 1 from notice join person using (person_id) where file_id = $1 and audience <> 'committee'",
      [decisionId],
    );
    expect(others).toEqual([]);
  });
});

describe('a reminder', () => {
  const remindersOf = async (decisionId: string) =>
    (await world.read(decisionId)).written?.rounds.at(-1)?.reminders;

  it('[D-048] is given at each time the rule names, and once', async () => {
    world.at('2026-03-02T15:00:00Z');
    const decisionId = await world.sent();
    for (const instant of ['2026-03-05T21:59:00Z', '2026-03-05T22:00:00Z', '2026-03-06T20:00:00Z']) {
      world.at(instant);
      await works();
      await works();
    }
    expect(await remindersOf(decisionId)).toEqual(['2026-03-05T22:00:00.000Z', '2026-03-06T20:00:00.000Z']);
  });

  it('is not given for a text that was objected to, nor once it has closed', async () => {
    world.at('2026-03-02T15:00:00Z');
    const [broken, closed] = [await world.sent(), await world.sent()];
    await world.acting(member, (db) => objectToText(db, member, broken, { round: 1 }, database.clock));
    world.at('2026-03-05T22:00:00Z');
    await works();
    world.at('2026-03-10T22:00:00Z');
    await works();
    expect(await remindersOf(broken)).toEqual([]);
    expect(await remindersOf(closed)).toEqual(['2026-03-05T22:00:00.000Z']);
  });
});
