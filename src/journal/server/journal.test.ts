import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofState, personId, secretary } from '../../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { append, lockChain, type NewJournalEntry } from './journal.ts';
import { entriesOf, entriesOfFiles, textsOf } from './read.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const fileId = '11111111-0000-4000-8000-000000000001';

function entry(more: Partial<NewJournalEntry> = {}): NewJournalEntry {
  return {
    chain: 'state:XAA',
    fileId,
    stateCode: 'XAA',
    event: 'visit-ended',
    on: '2025-03-14' as Day,
    by: secretary.personId,
    seenBy: [],
    ...more,
  };
}

const enter = (given: NewJournalEntry) => withActor(database, secretary, (db) => append(db, given));

describe('an entry of the journal', () => {
  it('stands at the end of its chain, bound to the one before', async () => {
    const first = await enter(entry({ chain: 'state:XAB' }));
    const second = await enter(entry({ chain: 'state:XAB' }));
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(first.prev_hash).toBe('0'.repeat(64));
    expect(second.prev_hash).toBe(first.hash);
  });

  it('gives the engine everything it was entered with', async () => {
    const file = '11111111-0000-4000-8000-000000000002';
    const requested = await enter(
      entry({
        fileId: file,
        event: 'extension-requested',
        days: 30,
        until: '2025-06-24' as Day,
        at: '2025-05-20T03:30:00Z',
        option: 'whole',
        expert: 'e1',
        component: 'virtual',
        documentGiven: true,
        recordedAt: '2025-05-20T04:00:00.000Z',
        texts: { reason: 'The ministry has moved; we need more time.' },
      }),
    );
    await enter(entry({ fileId: file, event: 'extension-requested', corrects: requested.id, days: 20 }));

    expect(await withActor(database, secretary, (db) => entriesOf(db, file))).toMatchObject([
      {
        id: requested.id,
        event: 'extension-requested',
        on: '2025-03-14',
        recordedAt: '2025-05-20T04:00:00.000Z',
        days: 30,
        until: '2025-06-24',
        at: '2025-05-20T03:30:00Z',
        option: 'whole',
        expert: 'e1',
        component: 'virtual',
        documentGiven: true,
        reasonGiven: true,
      },
      { corrects: requested.id, days: 20 },
    ]);
  });

  it('keeps words apart from the chain, for those who may read the entry', async () => {
    const file = '11111111-0000-4000-8000-000000000003';
    const words = 'A reason with a name in it: Jane Example.';
    const reasoned = await enter(entry({ fileId: file, seenBy: ['state'], texts: { reason: words } }));
    expect(JSON.stringify(reasoned)).not.toContain('Example');

    const read = (stateCode: string) => withActor(database, ofState(stateCode), (db) => textsOf(db, file));
    expect(await read('XAA')).toEqual([{ entryId: reasoned.id, kind: 'reason', words }]);
    expect(await read('XAB')).toEqual([]);
  });

  it.each([
    ['a sentence', { note: 'The minister was late' }],
    ['a name', { who: 'Jane' }],
    ['a sentence in a list', { notes: ['ok', 'Not a code'] }],
    ['a sentence as a key', { 'the minister': true }],
  ])('refuses %s among its details', async (_, detail) => {
    await expect(enter(entry({ detail: detail as never }))).rejects.toThrow('journal_entry_detail_check');
  });

  it('takes ids, days, codes, digests and numbers among its details', async () => {
    const detail = {
      decision: personId(9),
      symbol: 'S/2020/731',
      day: '2025-03-14',
      digest: 'a'.repeat(64),
      experts: ['e1', 'e2'],
      count: 3,
      whole: true,
    };
    expect((await enter(entry({ detail }))).detail).toEqual(detail);
  });

  it('cannot be given another place, another hash or another author', async () => {
    const forged = withActor(database, secretary, (db) =>
      db
        .insertInto('journal_entry')
        .values({
          chain: 'state:XAC',
          event: 'visit-ended',
          on_day: '2025-03-14' as Day,
          by_person: secretary.personId,
        })
        .returningAll()
        .executeTakeFirstOrThrow(),
    );
    expect(await forged).toMatchObject({ seq: 1, prev_hash: '0'.repeat(64) });
    await expect(enter(entry({ by: personId(77) }))).rejects.toThrow('row-level security');
  });

  it('stands once for each of many that are entered at the same time', async () => {
    const chain = 'body:ctc';
    const seqs = await Promise.all(
      Array.from({ length: 40 }, async () => (await enter(entry({ chain }))).seq),
    );
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('waits while somebody else judges by the same chain', async () => {
    const order: string[] = [];
    const judge = () =>
      withActor(database, secretary, async (db) => {
        await lockChain(db, 'state:XAD');
        order.push('judged');
        await entriesOf(db, fileId);
        order.push('entered');
      });
    await Promise.all([judge(), judge(), judge()]);
    expect(order).toEqual(['judged', 'entered', 'judged', 'entered', 'judged', 'entered']);
  });

  it('is read for several files at once', async () => {
    const known = '11111111-0000-4000-8000-000000000004';
    const unknown = '11111111-0000-4000-8000-000000000005';
    await enter(entry({ fileId: known }));
    const journals = await withActor(database, secretary, (db) => entriesOfFiles(db, [known, unknown]));
    expect([journals.get(known)?.length, journals.get(unknown)]).toEqual([1, []]);
  });
});

describe('the journal, even for the administrator of the database,', () => {
  it.each([
    'update journal_entry set event = event',
    'delete from journal_entry',
    'truncate journal_entry cascade',
    'delete from journal_head',
    'truncate journal_head',
    'delete from journal_text',
    "update journal_text set words = 'other'",
    'update journal_text set words = null, salt = null, erased_by = entry_id',
  ])('refuses: %s', async (statement) => {
    await enter(entry({ texts: { reason: 'Something to tamper with' } }));
    await expect(database.admin.query(statement)).rejects.toThrow(/never changed|only ever erased/);
  });
});
