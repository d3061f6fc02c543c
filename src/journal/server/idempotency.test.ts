import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofState, secretary } from '../../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { once } from './idempotency.ts';
import { append } from './journal.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

type Given = { key: string; act?: string; request?: unknown; actor?: Actor };

/** An act that enters one thing in the journal, and answers with its place there. */
function act({
  key,
  act = 'recordEvent',
  request = { on: '2025-03-14' },
  actor = secretary,
}: Given): Promise<{ seq: number }> {
  return withActor(database, actor, (db) =>
    once(db, actor, { key, act, request }, async () => {
      const { seq } = await append(db, {
        chain: `state:${actor.stateCode ?? 'XAA'}`,
        ...(actor.stateCode && { stateCode: actor.stateCode }),
        event: 'visit-ended',
        on: '2025-03-14' as Day,
        by: actor.personId,
        seenBy: ['state'],
      });
      return { seq };
    }),
  );
}

async function entries(): Promise<number> {
  const { rows } = await database.admin.query<{ count: number }>('select count(*)::int from journal_entry');
  return rows[0]?.count ?? 0;
}

describe('an act that is sent twice', () => {
  it('has its effect once, and both get the first answer', async () => {
    const before = await entries();
    const first = await act({ key: 'sent-twice' });
    expect(await act({ key: 'sent-twice' })).toEqual(first);
    expect(await entries()).toBe(before + 1);
  });

  it('has its effect once when both are under way at the same time', async () => {
    const before = await entries();
    const answers = await Promise.all(Array.from({ length: 8 }, () => act({ key: 'double-click' })));
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
    expect(await entries()).toBe(before + 1);
  });

  it('is the same in whatever order its fields come', async () => {
    const first = await act({ key: 'in-any-order', request: { a: 1, b: { c: 2, d: [1, 2] } } });
    expect(await act({ key: 'in-any-order', request: { b: { d: [1, 2], c: 2 }, a: 1 } })).toEqual(first);
  });

  it.each([
    ['another request', { request: { on: '2025-03-15' } }],
    ['another act', { act: 'shareDraft' }],
  ])('is refused with %s under the same key', async (_, other) => {
    const key = `key-reused-${Object.keys(other)}`;
    await act({ key });
    const before = await entries();
    await expect(act({ key, ...other })).rejects.toMatchObject({
      refusal: { code: 'platform.key-reused', kind: 'conflict' },
    });
    expect(await entries()).toBe(before);
  });

  it('is another act when another person chose the same key', async () => {
    const mine = await act({ key: 'chosen-by-both', actor: ofState('XAB', 21) });
    const theirs = await act({ key: 'chosen-by-both', actor: ofState('XAB', 22) });
    expect(theirs.seq).toBe(mine.seq + 1);
  });

  it('is done again after it failed, because nothing of it was kept', async () => {
    const failing = withActor(database, secretary, (db) =>
      once(
        db,
        secretary,
        { key: 'fails-first', act: 'recordEvent', request: { on: '2025-03-14' } },
        async () => {
          throw new Error('on purpose');
        },
      ),
    );
    await expect(failing).rejects.toThrow('on purpose');
    const before = await entries();
    await act({ key: 'fails-first' });
    expect(await entries()).toBe(before + 1);
  });
});
