import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import {
  type DocumentWorld,
  documentWorld,
  fileId,
  now,
  today,
} from '../../../tools/test/worlds/document-world.ts';
import { as } from '../../../tools/test/worlds/small-world.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { append } from '../../journal/server/journal.ts';
import { getReceipt, giveReceipt, isGenuine, listReceipts } from './receipts.ts';
import { receiptQueues } from './tell-of-receipt.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await documentWorld();
});
afterAll(() => world.database.drop());

/** An act of the State: entered by CTED from paper, or by the mission itself. */
async function given(who: 'expert' | 'XAA') {
  const actor = as(who);
  const filed = who === 'expert' ? await world.filed(actor) : null;
  return world.acting(actor, async (db) => {
    const entry = await append(db, {
      ...{ chain: 'state:XAA', stateCode: 'XAA', fileId, event: 'consent-given', on: today, recordedAt: now },
      ...{ by: actor.personId, seenBy: ['committee', 'state'] },
    });
    const paper = filed && (await requireDocument(db, filed.documentId));
    const act = { stateCode: 'XAA', fileId, event: 'consent-given', on: today, entry, paper, now };
    return { ...(await giveReceipt(db, actor, { ...act, language: 'fr' })), entry, paper };
  });
}

const textOf = (receiptId: string) =>
  world.acting(as('XAA'), async (db) => (await getReceipt(db, receiptId)).text);
const check = (text: string) => world.acting(as('public'), (db) => isGenuine(db, text));

describe('a receipt', () => {
  it('names the act, the day, the function that entered it, the hash of the paper and the link of the chain', async () => {
    const { receiptId, entry, paper } = await given('expert');
    const receipt = await world.acting(as('XAA'), (db) => getReceipt(db, receiptId));
    expect(receipt).toMatchObject({
      onPaper: true,
      enteredAs: 'access.country-expert',
      language: 'fr',
      stateName: 'Norvale',
    });
    expect(receipt.words[0]).toContain('Le document de Norvale');
    for (const line of [
      'stocktake-receipt-1',
      'event: consent-given',
      `received-on: ${today}`,
      'entered-by: access.country-expert',
      `document: ${paper?.sha256}`,
      `chain-head: ${entry.hash}`,
      `entry: ${entry.id}`,
    ]) {
      expect(receipt.text.split('\n')).toContain(line);
    }
  });

  it('is given for an act in the portal as well, without a paper', async () => {
    const { receiptId } = await given('XAA');
    const receipt = await world.acting(as('XAA'), (db) => getReceipt(db, receiptId));
    expect(receipt).toMatchObject({
      onPaper: false,
      documentId: null,
      enteredAs: 'access.permanent-mission',
    });
    expect(receipt.text).toContain('\ndocument: -\n');
  });

  it('is known to its State and to CTED, and to nobody else', async () => {
    const { receiptId } = await given('expert');
    const list = (who: 'expert' | 'XAA' | 'XAB') =>
      world.acting(as(who), async (db) =>
        (await listReceipts(db, as(who), { limit: 50 })).rows.map((row) => row.receiptId),
      );
    expect(await list('expert')).toContain(receiptId);
    expect(await list('XAA')).toContain(receiptId);
    expect(await list('XAB')).toEqual([]);
    const other = world.acting(as('XAB'), (db) => getReceipt(db, receiptId));
    expect(await refusalOf(other)).toBe('receipts.not-found');
  });
});

describe('the notice of a receipt', () => {
  it('is left with it, and goes once to those who act for the State', async () => {
    const { receiptId } = await given('expert');
    const jobs = await world.database.admin.query(
      "select payload from job where queue = 'document-receipts' and dedupe_key = $1",
      [`receipt:${receiptId}`],
    );
    expect(jobs.rows).toEqual([{ payload: { receiptId } }]);

    const { database } = world;
    const tell = receiptQueues['document-receipts'];
    if (typeof tell !== 'function') throw new Error('a receipt is told of by a plain handler');
    const signal = new AbortController().signal;
    const context = { database, clock: database.clock, signal, progress: async () => undefined };
    await tell({ receiptId }, context);
    await tell({ receiptId }, context);
    const told = await database.admin.query<{ person_id: string }>(
      'select person_id from notice where link = $1 order by person_id',
      [`/documents/receipts/${receiptId}`],
    );
    const wanted = [as('XAA').personId, as('focalPoint').personId].sort();
    expect(told.rows.map((row) => row.person_id)).toEqual(wanted);
  });
});

describe('the check of a receipt, which anybody may ask for', () => {
  it('finds it genuine as it is, and however mail treated it', async () => {
    const text = await textOf((await given('expert')).receiptId);
    expect(await check(text)).toBe(true);
    expect(await check(`Dear colleague,\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\nBest regards`)).toBe(true);
    expect(
      await check(
        text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
      ),
    ).toBe(true);
  });

  it.each([
    ['another day', (text: string) => text.replace(/received-on: .*/, 'received-on: 2026-03-12')],
    ['another act', (text: string) => text.replace('consent-given', 'consent-declined')],
    ['another link', (text: string) => text.replace(/chain-head: ./, 'chain-head: z')],
    ['a line less', (text: string) => text.replace(/on-paper: .*\n/, '')],
    ['a line more', (text: string) => text.replace('on-paper:', 'note: hello\non-paper:')],
    ['another receipt', (text: string) => text.replace(/receipt: .{8}/, 'receipt: 00000000')],
    ['nothing', () => ''],
    ['words that are none', () => 'stocktake-receipt-1\nissued-at: now'],
  ] as const)('finds it not genuine with %s', async (_what, change) => {
    expect(await check(change(await textOf((await given('expert')).receiptId)))).toBe(false);
  });

  it('finds it not genuine when its line was tampered with', async () => {
    const { receiptId, entry } = await given('expert');
    const text = await textOf(receiptId);
    const client = await world.database.admin.connect();
    try {
      await client.query("set session_replication_role = 'replica'");
      await client.query('alter table journal_entry disable trigger refuse_change');
      await client.query('update journal_entry set hash = $1 where id = $2', ['0'.repeat(64), entry.id]);
      await client.query('alter table journal_entry enable always trigger refuse_change');
    } finally {
      client.release();
    }
    expect(await check(text)).toBe(false);
  });
});
