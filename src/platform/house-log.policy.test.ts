import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../procedure/calendar.ts';
import type { Actor } from './actor.ts';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  personId,
  secretary,
} from './server/test-actors.ts';
import { type TestDatabase, testDatabase } from './server/test-database.ts';
import { withActor } from './server/with-actor.ts';

// What concerns the house and no file: who enters it, and who reads it.

const on = '2025-03-14' as Day;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('the log of the house', () => {
  const log = (actor: Actor, given: { by?: string; chain?: string } = {}) =>
    withActor(database, actor, (db) =>
      db
        .insertInto('journal_entry')
        .values({
          chain: given.chain ?? 'body:house',
          event: 'session-ended',
          on_day: on,
          by_person: given.by ?? actor.personId,
        })
        .execute(),
    );
  const entering: readonly (readonly [string, Actor])[] = [
    ['the secretariat', secretary],
    ['a member of the Committee', member],
    ['the State', ofState('XAA')],
    ['an organisation', partner],
    ['an administrator', administrator],
  ];

  it.each(entering)('is entered by %s, of themselves and nothing else', async (_, actor) => {
    await expect(log(actor)).resolves.toHaveLength(1);
    if (actor !== secretary)
      await expect(log(actor, { chain: 'body:ctc' })).rejects.toThrow('row-level security');
    await expect(log(actor, { by: personId(99) })).rejects.toThrow('row-level security');
  });

  it('is entered by nobody who has not said who they are', async () => {
    await expect(log(anybody)).rejects.toThrow('permission denied');
  });

  it.each([
    ['a member of the Committee', member],
    ['the State', ofState('XAA')],
    ['an organisation', partner],
  ])('is read by %s as far as it is their own', async (_, actor) => {
    expect(new Set(await authorsSeenBy(actor))).toEqual(new Set([actor.personId]));
  });

  it('is read whole by administrators, who carry it, and by the secretariat', async () => {
    const all = new Set(entering.map(([, { personId: id }]) => id));
    expect(new Set(await authorsSeenBy(administrator))).toEqual(all);
    expect(new Set(await authorsSeenBy(secretary))).toEqual(all);
  });

  const authorsSeenBy = (actor: Actor) =>
    withActor(database, actor, async (db) => {
      const entries = await db
        .selectFrom('journal_entry')
        .select('by_person')
        .where('chain', '=', 'body:house')
        .execute();
      return entries.map(({ by_person }) => by_person);
    });
});
