import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../platform/server/test-database.ts';
import { day } from '../../procedure/calendar.ts';
import { type FollowupWorld, followupWorld, refusalOf } from './followup-world.fixture.ts';
import { exportRecommendations, listRecommendations } from './list-recommendations.ts';
import { listStandings } from './recommendation-store.ts';
import { listRepliesToSend } from './send-replies.ts';
import { listToTakeUp } from './take-up.ts';

let database: TestDatabase;
let world: FollowupWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await followupWorld(database);
  await world.happened('pao-submitted', '2025-09-01');
  await world.happened('report-transmitted', '2026-02-01');
  await world.happened('final-report-received', '2026-02-03');
});
afterAll(() => database.drop());
beforeEach(() => world.on('2026-06-01'));

const ids: { bill: string; officers: string; reply: string } = { bill: '', officers: '', reply: '' };

describe('taking up', () => {
  it('is offered to CTED with the words of the adopted report, without what refers elsewhere', async () => {
    const { rows } = await world.acting('expert', (db, actor) => listToTakeUp(db, actor));
    expect(rows).toMatchObject([
      {
        ...{ fileId: world.fileId, stateCode: 'XAA', stateName: 'Norvale' },
        blocks: [
          { blockId: world.first, words: 'Adopt the bill.' },
          { blockId: world.second, words: 'Train the officers.' },
        ],
      },
    ]);
  });

  it('is refused to the Committee', async () => {
    expect(await refusalOf(world.takenUp({}, 'chair'))).toBe('followup.not-your-act');
  });

  it('keeps the join to the paragraph, says who can carry it out, and is entered in the journal', async () => {
    const given = { withHelp: [world.second], high: [world.first] };
    expect(await world.takenUp(given)).toEqual({ takenUp: 2 });
    const { rows } = await world.listed('expert');
    expect(rows).toMatchObject([
      { words: 'Adopt the bill.', themeId: 'border-management', means: 'own', priority: 'high' },
      { words: 'Train the officers.', themeId: 'ict', means: 'with-help', priority: 'usual' },
    ]);
    [ids.bill, ids.officers] = rows.map(({ recommendationId }) => recommendationId) as [string, string];
    expect(await world.read('expert', ids.bill)).toMatchObject({ blockId: world.first });
    const { rows: entries } = await database.admin.query(
      `select detail from journal_entry where event = 'recommendations-taken-up'`,
    );
    expect(entries).toMatchObject([{ detail: { blocks: [world.first, world.second] } }]);
  });

  it('is done once', async () => {
    expect(await refusalOf(world.takenUp())).toBe('followup.nothing-to-take-up');
    expect((await world.acting('expert', (db, actor) => listToTakeUp(db, actor))).rows).toEqual([]);
  });
});

describe('the register', () => {
  it('[V-180] shows all recommendations by State, theme, standing and age to CTED, the Committee and the Chair', async () => {
    for (const who of ['expert', 'member', 'chair'] as const) {
      const { rows, count } = await world.listed(who);
      expect(count).toBe(2);
      expect(rows[0]).toMatchObject({ stateName: 'Norvale', adoptedOn: '2026-01-20', ageDays: 132 });
    }
    const words = async (asked: object) => (await world.listed('chair', asked)).rows.map((row) => row.words);
    expect(await words({ theme: 'ict' })).toEqual(['Train the officers.']);
    expect(await words({ state: 'XAB' })).toEqual([]);
    expect(await words({ standing: 'unanswered' })).toHaveLength(2);
    expect(await words({ standing: 'replied' })).toEqual([]);
    expect(await words({ search: 'OFFICERS' })).toEqual(['Train the officers.']);
    expect(await words({ search: '%' })).toEqual([]);
  });

  it('[A-090] divides what is outstanding into what the State can do itself and what needs support, with age and next step', async () => {
    const outstanding = async (means: 'own' | 'with-help') =>
      (await world.listed('expert', { means, outstanding: true })).rows.map((row) => [
        row.words,
        row.ageDays,
        row.nextStep,
      ]);
    expect(await outstanding('own')).toEqual([['Adopt the bill.', 132, 'reply']]);
    expect(await outstanding('with-help')).toEqual([['Train the officers.', 132, 'reply']]);
  });

  it('says until when the State is asked to reply: six months from receipt of the report', async () => {
    const { rows } = await world.listed('XAA');
    expect(rows.map(({ dueOn, daysLeft }) => [dueOn, daysLeft])).toEqual([
      ['2026-08-03', 63],
      ['2026-08-03', 63],
    ]);
  });

  it('comes in pages that tell no number of a paragraph', async () => {
    const pageFrom = (after?: string) =>
      world.acting('expert', (db, actor) =>
        listRecommendations(db, actor, { outstanding: false }, { after, limit: 1, today: day('2026-06-01') }),
      );
    const first = await pageFrom();
    expect(first.rows.map(({ words }) => words)).toEqual(['Adopt the bill.']);
    expect(first.next).toBe(ids.bill);
    const second = await pageFrom(first.next ?? '');
    expect(second.rows.map(({ words }) => words)).toEqual(['Train the officers.']);
    expect(second.next).toBeNull();
  });

  it('leaves as a table', async () => {
    const { text } = await world.acting('expert', (db, actor) =>
      exportRecommendations(db, actor, { outstanding: false }, day('2026-06-01')),
    );
    expect(text.split('\n')[1]).toContain(
      'XAA,Norvale,border-management,Adopt the bill.,en,own,high,2026-01-20,132,unanswered,reply,2026-08-03',
    );
  });
});

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
    const waiting = () => world.acting('XAA', (db, actor) => listRepliesToSend(db, actor));
    expect((await waiting()).rows).toMatchObject([{ fileId: world.fileId, written: 1, needsPaper: false }]);
    const first = await world.sent('XAA');
    expect(first).toMatchObject({ sent: 1, receiptId: expect.any(String) });
    expect((await waiting()).rows).toEqual([]);
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
    const change = world.acting('XAA', (db) =>
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
    expect(await world.acting('expert', (db) => listStandings(db, world.fileId))).toEqual([
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
