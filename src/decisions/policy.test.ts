import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type DecisionsWorld, decisionsWorld, readers } from '../../tools/test/worlds/decisions-world.ts';
import { rowsAllowed, rowsWritten } from '../../tools/test/worlds/rows-allowed.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import { tellState } from './server/tell-state.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: DecisionsWorld;
let extension: string;
let proposed: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
  await world.switchedOn();
  extension = await world.decided({ kind: 'extension', fileId: world.fileId });
  await world.decided({ kind: 'extension', fileId: world.otherFileId });
  proposed = await world.sent({ kind: 'extension', fileId: world.fileId });
});
afterAll(() => database.drop());

const seenBy = () =>
  rowsAllowed(database, readers, { decision: 'decision_id', decision_text: 'decision_id' });

describe('what there is: decisions and their texts', () => {
  it('before a State was told of anything', async () => {
    expect(await seenBy()).toEqual({
      CTED: [3, 3],
      'the Chair': [3, 3],
      'a member': [3, 3],
      'the State concerned': [0, 0],
      'another State': [0, 0],
      'a partner': [0, 0],
      'the public': [0, 0],
      'an administrator': [0, 0],
    });
  });

  it('once the State concerned was told: that decision and its text, from that day on', async () => {
    const expert = as('expert');
    await world.acting(expert, (db) => tellState(db, expert, extension, { version: 1 }, database.clock));
    const told = await seenBy();
    expect(told['the State concerned']).toEqual([1, 1]);
    expect(told['another State']).toEqual([0, 0]);
    expect(told['a partner']).toEqual([0, 0]);
    world.at('2026-03-01T15:00:00Z');
    expect((await seenBy())['the State concerned']).toEqual([0, 0]);
    world.at('2026-03-02T15:00:00Z');
  });

  it('[D-048] of how it came about, the State may not even ask', async () => {
    for (const column of ['objected', 'closes_at', 'held_until', 'manner', 'rule_id', 'sealed_by']) {
      const asking = withActor(database, as('XAA'), (db) =>
        sql`select ${sql.ref(column)} from decision`.execute(db),
      );
      await expect(asking).rejects.toThrow(/permission denied/);
    }
  });

  it('the kinds of decisions, for everybody', async () => {
    for (const actor of Object.values(readers)) {
      const kinds = await withActor(database, actor, (db) =>
        db.selectFrom('decision_kind').select('kind').execute(),
      );
      expect(kinds).toHaveLength(8);
    }
  });
});

const refused = /row-level security|permission denied/;

const writing = (actor: Actor, statement: ReturnType<typeof sql>) => rowsWritten(database, actor, statement);

describe('who writes', () => {
  it('only those a text was sent to speak on it: to anybody else of the body it cannot be changed', async () => {
    const objecting = sql`update decision set objected = true where decision_id = ${proposed}`;
    expect(await writing(as('member'), objecting)).toBe(1);
    expect(await writing(as('chair'), objecting)).toBe(1);
    const newcomer = { ...as('member'), personId: randomUUID() };
    expect(await writing(newcomer, objecting)).toBe(0);
    expect(await writing({ ...as('chair'), personId: randomUUID() }, objecting)).toBe(1);
    expect(await writing(as('expert'), objecting)).toBe(1);
    for (const who of ['XAA', 'visitingExpert', 'administrator'] as const) {
      await expect(writing(as(who), objecting)).rejects.toThrow(refused);
    }
  });

  it('the Committee files what a meeting decided, and opens no written procedure', async () => {
    const filing = (manner: string) => sql`
      insert into decision (decision_id, body, kind, manner, meeting_number, rule_id, opened_at, outcome, decided_on,
        record_sha256, sealed_by)
      select gen_random_uuid(), 'ctc', 'activity', ${manner}, case when ${manner} = 'meeting' then 3 end,
        case when ${manner} = 'written' then (select rule_id from written_rule) end,
        case when ${manner} = 'written' then now() end, 'noted', '2026-03-02', repeat('0', 64), sealed_by
      from decision where decision_id = ${extension}`;
    expect(await writing(as('chair'), filing('meeting'))).toBe(1);
    await expect(writing(as('chair'), filing('written'))).rejects.toThrow(refused);
    expect(await writing(as('expert'), filing('written'))).toBe(1);
    await expect(writing(as('XAA'), filing('meeting'))).rejects.toThrow(refused);
  });

  it('texts are added by CTED and the Committee, and told by CTED', async () => {
    const adding = sql`insert into decision_text (decision_id, round, language, title, words, sha256)
      values (${proposed}, 9, 'en', 'x', 'x', repeat('0', 64))`;
    expect(await writing(as('expert'), adding)).toBe(1);
    expect(await writing(as('chair'), adding)).toBe(1);
    await expect(writing(as('XAA'), adding)).rejects.toThrow(refused);
    const telling = sql`update decision_text set told_state_on = '2026-03-02' where decision_id = ${proposed}`;
    expect(await writing(as('expert'), telling)).toBe(1);
    await expect(writing(as('chair'), telling)).rejects.toThrow(refused);
  });
});
