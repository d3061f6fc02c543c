import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  personId,
  secretary,
} from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import type { Day } from '../procedure/calendar.ts';

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

  it('opens nothing of another chain, though it be their own', async () => {
    for (const actor of [member, ofState('XAA'), partner]) {
      await database.admin.query(
        `insert into journal_entry (chain, state_code, event, on_day, by_person)
         values ('state:XAA', 'XAA', 'entered-before-a-change-of-office', $1, $2)`,
        [on, actor.personId],
      );
      const rows = await withActor(database, actor, (db) =>
        db.selectFrom('journal_entry').select('event').where('chain', '=', 'state:XAA').execute(),
      );
      expect(rows).toEqual([]);
    }
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

describe('receipts of every class', () => {
  const everybody = [secretary, member, ofState('XAA'), partner, anybody, administrator] as const;

  it.each(everybody.map((actor) => [actor.audience, actor] as const))(
    'are kept, found and answered by the person: %s',
    async (_, actor) => {
      await withActor(database, actor, async (db) => {
        const receipt = { person_id: actor.personId, key: `key-of-${actor.audience}`, act: 'act' };
        await db
          .insertInto('act_receipt')
          .values({ ...receipt, request_sha256: 'x' })
          .execute();
        const found = await db.selectFrom('act_receipt').select('key').execute();
        expect(found).toEqual([{ key: receipt.key }]);
        const { numUpdatedRows } = await db
          .updateTable('act_receipt')
          .set({ answer: '{}' })
          .executeTakeFirstOrThrow();
        expect(Number(numUpdatedRows)).toBe(1);
      });
    },
  );
});

describe('the clock of the installation', () => {
  const move = (actor: Actor) =>
    withActor(database, actor, (db) =>
      db.updateTable('installation').set({ moved_by: 0 }).executeTakeFirstOrThrow(),
    ).then(({ numUpdatedRows }) => Number(numUpdatedRows));

  it('is moved in training by an administrator and by the secretariat', async () => {
    expect([await move(administrator), await move(secretary)]).toEqual([1, 1]);
  });

  it('is moved by nobody else', async () => {
    for (const actor of [member, ofState('XAA'), partner, anybody]) {
      await expect(move(actor)).rejects.toThrow('permission denied');
    }
  });

  it('is made live by no member of the secretariat, and where it is live the secretariat has no clock', async () => {
    const makeLive = withActor(database, secretary, (db) =>
      db.updateTable('installation').set({ mode: 'live', moved_by: 0 }).execute(),
    );
    await expect(makeLive).rejects.toThrow(/row-level security|permission denied/);
    await database.admin.query("update installation set mode = 'live', moved_by = 0");
    const known = (actor: Actor) =>
      withActor(database, actor, (db) => db.selectFrom('installation').select('mode').execute());
    expect(await known(secretary)).toEqual([]);
    expect(await known(administrator)).toEqual([{ mode: 'live' }]);
  });
});
