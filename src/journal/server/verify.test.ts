import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, ofState, secretary } from '../../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { overPool } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { append, eraseText, type JournalRow } from './journal.ts';
import { textsOf } from './read.ts';
import { type BrokenBecause, type BrokenLink, verifyIn, verifyJournal } from './verify.ts';

const fileId = '22222222-0000-4000-8000-000000000001';
const on = '2025-03-14' as Day;

let database: TestDatabase;
let rows: JournalRow[];
beforeAll(async () => {
  database = await testDatabase();
  rows = [];
  for (const stateCode of ['XAA', 'XAB']) {
    for (const days of [1, 2, 3, 4, 5]) rows.push(await enter(stateCode, days));
  }
});
afterAll(() => database.drop());

function enter(stateCode: string, days: number): Promise<JournalRow> {
  return withActor(database, secretary, (db) =>
    append(db, {
      chain: `state:${stateCode}`,
      fileId,
      stateCode,
      event: 'extension-requested',
      on,
      days,
      by: secretary.personId,
      seenBy: ['state'],
      texts: { reason: `Reason ${days}` },
    }),
  );
}

/** What is found after somebody who has every right on the server took the guards away and did this; undone afterwards. */
async function firstBrokenAfter(statement: string): Promise<BrokenLink | null> {
  const { kysely } = overPool(database.engine, database.admin, database);
  const transaction = await kysely.startTransaction().execute();
  try {
    for (const table of ['journal_entry', 'journal_head', 'journal_text']) {
      await sql.raw(`alter table ${table} disable trigger all`).execute(transaction);
    }
    await sql.raw(statement).execute(transaction);
    return (await verifyIn(transaction as unknown as ActorDb)).firstBroken;
  } finally {
    await transaction.rollback().execute();
  }
}

describe('verifying the journal', () => {
  it('finds nothing wrong with what was entered, and gives the end of each chain', async () => {
    const last = (index: number) => ({ chain: rows[index]?.chain, seq: 5, hash: rows[index]?.hash });
    expect(await verifyJournal(database)).toEqual({
      chains: 2,
      entries: 10,
      firstBroken: null,
      heads: [last(4), last(9)],
      erased: [],
      accounts: [],
    });
  });

  it.each<[string, string, number, BrokenBecause]>([
    [
      'a day was changed',
      "update journal_entry set on_day = '2025-03-15' where chain = 'state:XAB' and seq = 3",
      3,
      'changed',
    ],
    [
      'a detail was changed',
      `update journal_entry set detail = '{"days": 9}' where chain = 'state:XAB' and seq = 4`,
      4,
      'changed',
    ],
    [
      'somebody was let see it',
      "update journal_entry set public_sees = true where chain = 'state:XAB' and seq = 2",
      2,
      'changed',
    ],
    [
      'the time of entry was changed',
      "update journal_entry set recorded_at = recorded_at - interval '1 microsecond' where chain = 'state:XAB' and seq = 5",
      5,
      'changed',
    ],
    ['one was taken out', "delete from journal_entry where chain = 'state:XAB' and seq = 2", 2, 'missing'],
    [
      'the end was cut off',
      "delete from journal_entry where chain = 'state:XAB' and seq > 3",
      4,
      'head-differs',
    ],
    ['the head was taken away', "delete from journal_head where chain = 'state:XAB'", 1, 'head-differs'],
    ['a chain was taken away', "delete from journal_entry where chain = 'state:XAB'", 1, 'head-differs'],
    [
      'a text was changed',
      `update journal_text set words = 'Other' from journal_entry e
      where e.id = entry_id and e.chain = 'state:XAB' and e.seq = 4`,
      4,
      'text-changed',
    ],
    [
      'a text was taken away',
      `delete from journal_text using journal_entry e
      where e.id = entry_id and e.chain = 'state:XAB' and e.seq = 1`,
      1,
      'text-missing',
    ],
    [
      'a text was erased under another entry',
      `update journal_text set words = null, salt = null, erased_by = e.id
      from journal_entry e where e.id = entry_id and e.chain = 'state:XAB' and e.seq = 2`,
      2,
      'text-missing',
    ],
  ])('names the first broken link when %s', async (_, statement, seq, why) => {
    expect(await firstBrokenAfter(statement)).toEqual({ chain: 'state:XAB', seq, why });
  });

  it('names a link that was changed and hashed anew, by the one after it', async () => {
    const broken = await firstBrokenAfter(`with changed as (
        select (jsonb_populate_record(e, '{"on_day": "2025-03-20"}')).* from journal_entry e
        where chain = 'state:XAB' and seq = 2)
      update journal_entry e set on_day = changed.on_day,
        hash = encode(sha256(convert_to(app.journal_canonical(changed::journal_entry), 'UTF8')), 'hex')
      from changed where e.chain = changed.chain and e.seq = changed.seq`);
    expect(broken).toEqual({ chain: 'state:XAB', seq: 3, why: 'out-of-line' });
  });

  it('names the first of several', async () => {
    const broken = await firstBrokenAfter('update journal_entry set public_sees = true where seq in (3, 5)');
    expect(broken).toEqual({ chain: 'state:XAA', seq: 3, why: 'changed' });
  });
});

describe('erasing words under a retention rule', () => {
  const rule = 'RET-01';

  const kept = { chain: 'state:XAA', stateCode: 'XAA', kind: 'reason', rule };

  function erase(entryId: string) {
    const by = administrator.personId;
    return withActor(database, administrator, (db) =>
      eraseText(db, { ...kept, entryId, on: '2030-01-01' as Day, by }),
    );
  }

  it('takes the words away, keeps the chain whole, and says what was erased, when and by which rule', async () => {
    const entryId = rows[2]!.id;
    await erase(entryId);

    expect(await verifyJournal(database)).toMatchObject({
      firstBroken: null,
      erased: [{ entryId, kind: 'reason', on: '2030-01-01', rule }],
    });
    const texts = await withActor(database, ofState('XAA'), (db) => textsOf(db, fileId));
    expect(texts.map(({ words }) => words).sort()).toEqual(['Reason 1', 'Reason 2', 'Reason 4', 'Reason 5']);
    const { rows: left } = await database.admin.query(
      'select words, salt from journal_text where entry_id = $1',
      [entryId],
    );
    expect(left).toEqual([{ words: null, salt: null }]);
  });

  it('is done once', async () => {
    await erase(rows[7]!.id);
    const { entries } = await verifyJournal(database);
    await expect(erase(rows[7]!.id)).rejects.toThrow('has no text reason to erase');
    expect((await verifyJournal(database)).entries).toBe(entries);
  });

  it('is for administrators, who do not get to read the words', async () => {
    const read = withActor(database, administrator, (db) => textsOf(db, fileId));
    await expect(read).rejects.toThrow('permission denied');
    const byState = withActor(database, ofState('XAA'), (db) =>
      eraseText(db, { ...kept, entryId: rows[1]!.id, on, by: ofState('XAA').personId }),
    );
    await expect(byState).rejects.toThrow(/row-level security|permission denied/);
  });
});
