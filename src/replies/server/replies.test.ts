import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { listStandings } from '../../followup/server/index.ts';
import { day } from '../../procedure/calendar.ts';
import { type RepliesWorld, repliesWorld } from './replies-world.fixture.ts';

let database: TestDatabase;
let world: RepliesWorld;
const ids = { bill: '', officers: '', reply: '' };
beforeAll(async () => {
  database = await testDatabase();
  world = await repliesWorld(database);
  await world.happened('pao-submitted', '2025-09-01');
  await world.happened('report-transmitted', '2026-02-01');
  await world.happened('final-report-received', '2026-02-03');
  await world.takenUp();
  const { rows } = await world.listed('expert');
  [ids.bill = '', ids.officers = ''] = rows.map(({ recommendationId }) => recommendationId);
});
afterAll(() => database.drop());
beforeEach(() => world.on('2026-06-01'));

describe('the response of the State', () => {
  it('is written recommendation by recommendation, seen by the State alone until it is sent', async () => {
    const reply = {
      steps: 'The bill is in its second reading.',
      claimed: 'partly',
      help: 'A legal expert',
    } as const;
    const { replyId, version } = await world.written('XAA', ids.bill, {
      ...reply,
      evidence: [{ reference: 'Official Gazette 12/2026' }],
    });
    ids.reply = replyId;
    expect(version).toBe(1);
    expect((await world.read('XAA', ids.bill)).replies).toMatchObject([
      { ...reply, sentOn: null, evidence: [{ reference: 'Official Gazette 12/2026', documentId: null }] },
    ]);
    for (const who of ['expert', 'member'] as const)
      expect((await world.read(who, ids.bill)).replies).toEqual([]);
  });

  it('is changed until it is sent, by whoever saw it as it stands', async () => {
    expect(await refusalOf(world.written('XAA', ids.bill, { steps: 'Passed' }))).toBe('platform.stale');
    const paper = await world.paper();
    const asked = {
      steps: 'The bill was passed.',
      stepsOn: day('2026-05-20'),
      claimed: 'largely',
      version: 1,
    } as const;
    const changed = await world.written('XAA', ids.bill, { ...asked, evidence: [{ documentId: paper }] });
    expect(changed).toEqual({ replyId: ids.reply, version: 2 });
    const [reply] = (await world.read('XAA', ids.bill)).replies;
    expect(reply).toMatchObject({ steps: 'The bill was passed.', stepsOn: '2026-05-20', help: null });
    expect(reply?.evidence).toMatchObject([{ documentId: paper, reference: null }]);
    expect(reply?.evidence[0]?.documentNumber).toBeTruthy();
  });

  it('rests on documents the State can read, and on no day to come', async () => {
    const nowhere = { evidence: [{ documentId: world.reportId }], version: 2 };
    expect(await refusalOf(world.written('XAA', ids.bill, nowhere))).toBe('documents.not-found');
    const early = { stepsOn: day('2026-06-02'), version: 2 };
    expect(await refusalOf(world.written('XAA', ids.bill, early))).toBe('followup.date-to-come');
    expect(await refusalOf(world.written('XAB', ids.bill))).toBe('followup.not-found');
  });

  it('[V-175] is sent in parts, each as one response with steps, date, status, evidence and help needed, and a receipt', async () => {
    const waiting = async () => (await world.read('XAA', ids.bill)).toSend;
    expect(await waiting()).toMatchObject({ written: 1, needsPaper: false });
    expect((await world.read('expert', ids.bill)).toSend).toBeNull();
    const first = await world.sent('XAA');
    expect(first).toMatchObject({ sent: 1, receiptId: expect.any(String) });
    expect(await waiting()).toBeNull();
    expect((await world.read('member', ids.bill)).replies).toMatchObject([
      {
        ...{ steps: 'The bill was passed.', stepsOn: '2026-05-20', claimed: 'largely', help: null },
        ...{ sentOn: '2026-06-01', evidence: [{ documentNumber: expect.any(String) }] },
      },
    ]);
    expect((await world.read('member', ids.officers)).replies).toEqual([]);
    await world.written('XAA', ids.officers, { claimed: 'not', help: 'Trainers' });
    world.on('2026-06-05');
    expect((await world.sent('XAA')).entryId).not.toBe(first.entryId);
    expect((await world.read('member', ids.officers)).replies).toMatchObject([{ help: 'Trainers' }]);
    expect((await world.listed('expert', { standing: 'replied' })).count).toBe(2);
    expect(await refusalOf(world.sent('XAA'))).toBe('followup.nothing-to-send');
  });

  it('stands as it was sent', async () => {
    const change = world.does('XAA', (db) =>
      db
        .updateTable('recommendation_reply')
        .set({ steps: 'Other' })
        .where('reply_id', '=', ids.reply)
        .execute(),
    );
    await expect(change).rejects.toThrow('a reply that was sent is never changed');
  });

  it('on paper is entered by CTED with the paper, to the same effect', async () => {
    await world.written('expert', ids.officers, { steps: 'Officers were trained.', claimed: 'largely' });
    expect((await world.read('XAA', ids.officers)).replies).toHaveLength(1);
    expect(await refusalOf(world.sent('expert'))).toBe('visits.document-missing');
    world.on('2026-06-10');
    const { receiptId } = await world.sent('expert', await world.paper());
    expect(receiptId).toEqual(expect.any(String));
    expect((await world.read('XAA', ids.officers)).replies[0]).toMatchObject({
      ...{ steps: 'Officers were trained.', onPaper: true },
      sentOn: '2026-06-10',
    });
  });
});

describe('what CTED makes of it', () => {
  it('is given with a reason, by CTED alone, and the latest counts', async () => {
    expect(await refusalOf(world.viewed(ids.reply, 'partly', 'chair'))).toBe('followup.not-your-act');
    expect(await refusalOf(world.viewed(world.fileId, 'partly'))).toBe('followup.reply-not-found');
    await world.viewed(ids.reply, 'partly');
    await world.viewed(ids.reply, 'implemented');
    const { replies, standing, nextStep } = await world.read('expert', ids.bill);
    expect(replies[0]?.views.map(({ judged }) => judged)).toEqual(['implemented', 'partly']);
    expect([standing, nextStep]).toEqual(['implemented', 'none']);
    expect((await world.listed('expert', { outstanding: true })).rows).toMatchObject([
      { recommendationId: ids.officers },
    ]);
    expect(await world.does('expert', (db) => listStandings(db, world.fileId))).toEqual([
      { recommendationId: ids.bill, isOpen: false },
      { recommendationId: ids.officers, isOpen: true },
    ]);
  });

  it('is asked for again when the State replies again', async () => {
    world.on('2026-07-01');
    await world.written('XAA', ids.bill, { steps: 'The law is in force.', claimed: 'implemented' });
    await world.sent('XAA');
    expect(await world.read('expert', ids.bill)).toMatchObject({ standing: 'replied', nextStep: 'view' });
  });
});
