import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type DecisionsWorld, decisionsWorld, readers } from '../../tools/test/worlds/decisions-world.ts';
import { rowsAllowed, rowsWritten } from '../../tools/test/worlds/rows-allowed.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Actor } from '../platform/actor.ts';

// Readers in the rows. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: DecisionsWorld;
let proposed: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await decisionsWorld(database);
  await world.switchedOn();
  proposed = await world.sent({ kind: 'extension', fileId: world.fileId });
});
afterAll(() => database.drop());

it('to whom a text was sent, and the rule it was sent under, are known to those inside alone', async () => {
  const tables = { decision_addressee: 'decision_id', written_rule: 'rule_id' };
  expect(await rowsAllowed(database, readers, tables)).toEqual({
    CTED: [3, 1],
    'the Chair': [3, 1],
    'a member': [3, 1],
    'the State concerned': [0, 0],
    'another State': [0, 0],
    'a partner': [0, 0],
    'the public': [0, 0],
    'an administrator': [0, 1],
  });
});

const refused = /row-level security|permission denied/;
const writing = (actor: Actor, statement: ReturnType<typeof sql>) => rowsWritten(database, actor, statement);

describe('who writes', () => {
  it('those to whom a text is sent are set down by CTED', async () => {
    const addressing = sql`insert into decision_addressee values (${proposed}, 9, ${randomUUID()})`;
    expect(await writing(as('expert'), addressing)).toBe(1);
    await expect(writing(as('chair'), addressing)).rejects.toThrow(refused);
  });

  const entering = (by: Actor, chairDecision: string | null) => sql`
    insert into written_rule (rule_id, body, cite, period_days, counting, holds, reminder_hours, chair_decision, entered_at,
      entered_by)
    values (gen_random_uuid(), 'another', 'Rule 5', 3, 'calendar-days', 'none', '{}', ${chairDecision}, now(), ${by.personId})`;

  it('[D-047] the Chair enters the rule, or an administrator under a decision of the Chair, in their own name', async () => {
    expect(await writing(as('chair'), entering(as('chair'), null))).toBe(1);
    await expect(writing(as('chair'), entering(as('member'), null))).rejects.toThrow(refused);
    await expect(writing(as('member'), entering(as('member'), null))).rejects.toThrow(refused);
    const administrator = as('administrator');
    expect(await writing(administrator, entering(administrator, 'Letter of the Chair'))).toBe(1);
    await expect(writing(administrator, entering(administrator, null))).rejects.toThrow(refused);
    await expect(writing(administrator, entering(as('chair'), 'Letter'))).rejects.toThrow(refused);
    await expect(writing(as('expert'), entering(as('expert'), null))).rejects.toThrow(refused);
  });

  it('[D-047] and whoever may enter it ends it, in their own name', async () => {
    const ending = (by: Actor) => sql`update written_rule set ended_at = now(), ended_by = ${by.personId}`;
    expect(await writing(as('chair'), ending(as('chair')))).toBe(1);
    expect(await writing(as('administrator'), ending(as('administrator')))).toBe(1);
    expect(await writing(as('member'), ending(as('member')))).toBe(0);
    await expect(writing(as('chair'), ending(as('member')))).rejects.toThrow(refused);
    await expect(writing(as('administrator'), ending(as('chair')))).rejects.toThrow(refused);
    await expect(writing(as('expert'), ending(as('expert')))).rejects.toThrow(refused);
  });
});
