import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { focalPointOf } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { once } from '../../journal/server/idempotency.ts';
import { verifyJournal } from '../../journal/server/verify.ts';
import { day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { getJournalOfFile } from './journal-of-file.ts';
import { recordEvent } from './record-event.ts';

let database: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
});
afterAll(() => database.drop());

const linesOf = (fileId: string, who = 'expert') =>
  world.acting(as(who), async (db) => (await getJournalOfFile(db, as(who), fileId, { limit: 100 })).rows);

describe('recording an event', () => {
  it('answers with the due days that moved, the version now, and a receipt that stands in the journal', async () => {
    const fileId = await world.visitEnded({ state: 'XAA', on: '2025-03-14' });
    const before = await world.file(fileId, '2025-04-25');
    const entered = await world.happened(fileId, 'draft-shared-with-state', '2025-04-25');

    expect(entered.changes).toEqual([{ clock: 'D-08', was: null, now: '2025-05-25' }]);
    expect(entered.version).toBe(before.version + 1);
    expect(entered.stageOfFile.stage).toBe('ST-13');
    const [last] = await linesOf(fileId);
    expect(last).toMatchObject({ entryId: entered.receipt.entryId, hash: entered.receipt.hash, by: 'cted' });
    expect((await verifyJournal(database)).firstBroken).toBeNull();
  });

  it('keeps reason and document beside the journal, with the line they belong to', async () => {
    const fileId = await world.draftShared({ state: 'XAB', ended: '2025-03-14', on: '2025-04-25' });
    const words = { reason: 'The archive was flooded.', document: 'Note verbale 17' };
    await world.happened(fileId, 'extension-requested', '2025-05-20', { days: 10, ...words });
    const [line] = await linesOf(fileId);
    expect(line).toMatchObject({ event: 'extension-requested', days: 10, ...words });
    const { rows } = await database.admin.query('select detail from journal_entry where id = $1', [
      line!.entryId,
    ]);
    expect(JSON.stringify(rows)).not.toContain('flooded');
  });

  it('gives comments their right name: late ones are taken, never refused', async () => {
    const fileId = await world.draftShared({ state: 'XAC', ended: '2025-10-03', on: '2025-11-17' });
    await world.happened(fileId, 'formal-letter-sent', '2025-12-22');
    await world.happened(fileId, 'state-comments-received', '2026-01-06');
    expect((await linesOf(fileId))[0]!.event).toBe('late-comments-received');
  });
});

describe('what cannot be recorded is refused with the reason, and leaves nothing behind', () => {
  let fileId: string;
  beforeAll(async () => {
    fileId = await world.draftShared({ state: 'XAD', ended: '2025-03-14', on: '2025-04-25' });
  });

  it.each([
    ['out of order', 'report-adopted', '2025-04-26', {}, 'procedure.cause-missing'],
    [
      'in the future',
      'state-comments-received',
      '2025-04-27',
      { entered: '2025-04-26' },
      'procedure.in-the-future',
    ],
    [
      'before its cause',
      'state-comments-received',
      '2025-04-24',
      { entered: '2025-04-26' },
      'procedure.before-its-cause',
    ],
    ['a second time', 'draft-shared-with-state', '2025-04-26', {}, 'procedure.already-happened'],
    ['unknown to the procedure', 'tea-was-served', '2025-04-26', {}, 'procedure.unknown-event'],
    ['without a detail it needs', 'extension-requested', '2025-04-26', {}, 'procedure.field-missing'],
    ['following by rule', 'comments-period-lapsed', '2025-04-26', {}, 'visits.follows-by-rule'],
  ] as const)('%s', async (_, event, on, details, code) => {
    const before = await linesOf(fileId);
    expect(await refusalOf(world.happened(fileId, event, on, details))).toBe(code);
    expect(await linesOf(fileId)).toEqual(before);
  });

  it('a grant above the cap', async () => {
    const fileId = await world.draftShared({ state: 'XAE', ended: '2025-03-14', on: '2025-04-28' });
    await world.happened(fileId, 'extension-requested', '2025-05-20', { days: 30 });
    const grant = (until: string) =>
      world.happened(fileId, 'extension-granted', '2025-05-23', { until: day(until) });
    expect(await refusalOf(grant('2025-06-28'))).toBe('procedure.past-the-cap');
    expect(await refusalOf(grant('2025-06-27'))).toBeNull();
  });

  it('an end without a closing meeting and without a reason', async () => {
    const fileId = await world.prepared({ state: 'XAF', on: '2025-03-14' });
    await world.happened(fileId, 'visit-started', '2025-03-10');
    expect(await refusalOf(world.happened(fileId, 'visit-ended', '2025-03-14'))).toBe(
      'procedure.no-closing-meeting',
    );
    const reason = 'The delegation was evacuated.';
    expect(await refusalOf(world.happened(fileId, 'visit-ended', '2025-03-14', { reason }))).toBeNull();
  });

  it('an act on a version that is no longer the present one, and of two at once the second', async () => {
    const fileId = await world.visitApproved({ state: 'XAG', on: '2025-01-10' });
    const enter = (version: number) =>
      world.acting(as('expert'), (db) =>
        recordEvent(
          db,
          as('expert'),
          fileId,
          { event: 'consent-requested', on: day('2025-01-11'), version },
          momentOn('2025-01-11'),
        ),
      );
    const codes = await Promise.all([refusalOf(enter(2)), refusalOf(enter(2))]);
    expect(codes.sort()).toEqual([null, 'platform.stale'].sort());
    expect(await linesOf(fileId)).toHaveLength(3);
  });

  it('nothing twice: a repeat with the same key gets the first answer', async () => {
    const fileId = await world.visitApproved({ state: 'XAH', on: '2025-01-10' });
    const asked = { event: 'consent-requested', on: day('2025-01-11'), version: 2 };
    const send = () =>
      world.acting(as('expert'), (db) =>
        once(db, as('expert'), { key: 'pressed-twice', act: 'recordEvent', request: asked }, () =>
          recordEvent(db, as('expert'), fileId, asked, momentOn('2025-01-11')),
        ),
      );
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    expect(await linesOf(fileId)).toHaveLength(3);
  });
});

describe('whose act it is', () => {
  it('is the role the rule names; others are told whose', async () => {
    const fileId = await world.visitApproved({ state: 'XAI', on: '2025-01-10' });
    await world.happened(fileId, 'consent-requested', '2025-01-11');
    const consentBy = (who: string) =>
      refusalOf(world.happened(fileId, 'consent-given', '2025-01-12', { by: as(who), paper: 'Letter 4' }));
    expect(await consentBy('chair')).toBe('visits.not-your-act');
    expect(await consentBy('director')).toBeNull(); // CTED, from paper
  });

  it('lets CTED enter an act of the State that came on paper, with the paper only', async () => {
    const fileId = await world.visitApproved({ state: 'XAJ', on: '2025-01-10' });
    await world.happened(fileId, 'consent-requested', '2025-01-11');
    const consent = (more: object) =>
      world.happened(fileId, 'consent-given', '2025-01-12', { by: as('expert'), ...more });
    expect(await refusalOf(consent({}))).toBe('visits.document-missing');
    expect(await refusalOf(consent({ document: 'Note verbale 4/2025' }))).toBe('visits.document-missing');
    const elsewhere = await world.visitApproved({ state: 'XAK', on: '2025-01-09' });
    const ofAnother = await world.filed(elsewhere, 'Note verbale of another State', '2025-01-12');
    expect(await refusalOf(consent({ documentId: ofAnother }))).toBe('documents.not-the-paper');

    const documentId = await world.filed(fileId, 'Note verbale 4/2025', '2025-01-12');
    const { receipt } = await consent({ documentId });
    const [line] = await linesOf(fileId, 'XAJ');
    expect(line).toMatchObject({ event: 'consent-given', by: 'visited-state', onPaper: true, documentId });
    expect(line!.document).toMatch(/^CTC\/TRAINING\/\d{4}\/\d{4}$/);
    expect(receipt).toMatchObject({ entryId: line!.entryId, receiptId: expect.any(String) });
  });

  it('is not that of a national focal point, who does not act for the State', async () => {
    const fileId = await world.visitApproved({ state: 'XAK', on: '2025-01-10' });
    await world.happened(fileId, 'consent-requested', '2025-01-11');
    const focalPoint = { ...focalPointOf('XAK'), language: 'en' as const };
    expect(await refusalOf(world.happened(fileId, 'consent-given', '2025-01-12', { by: focalPoint }))).toBe(
      'visits.not-your-act',
    );
  });

  it('lets an expert of a partner enter the own contribution, where the partner takes part', async () => {
    const fileId = await world.visitEnded({ state: 'XAL', on: '2025-03-14' });
    const contribute = () =>
      world.happened(fileId, 'expert-contribution-received', '2025-03-20', {
        by: as('visitingExpert'),
        expert: 'expert-1',
        document: 'Contribution of expert 1',
      });
    expect(await refusalOf(contribute())).toBe('visits.not-found');
    await world.takesPart(fileId, '2025-03-15');
    expect(await refusalOf(contribute())).toBeNull();
  });

  it('is nothing to those who may not know of the file: it is not there', async () => {
    const fileId = await world.visitApproved({ state: 'XAM', on: '2025-01-10' });
    const asked = { event: 'consent-given', on: day('2025-01-12'), version: 1 };
    for (const who of ['XAN', 'bystander', 'administrator']) {
      const act = (id: string) =>
        refusalOf(world.acting(as(who), (db) => recordEvent(db, as(who), id, asked, momentOn('2025-01-12'))));
      expect(await act(fileId)).toBe('visits.not-found');
      expect(await act(randomUUID())).toBe('visits.not-found');
    }
  });

  it('is not that of another State, also once a press release has told everybody of the visit', async () => {
    const fileId = await world.visitEnded({ state: 'XAP', on: '2025-03-14' });
    await world.happened(fileId, 'press-release-published', '2025-03-16');
    const interfere = (who: string) =>
      refusalOf(
        world.happened(fileId, 'documents-provided', '2025-03-13', { by: as(who), entered: '2025-03-17' }),
      );
    expect(await interfere('XAQ')).toBe('visits.not-your-file');
    expect(await interfere('bystander')).toBe('visits.not-your-file');
    const { nextActs } = await world.file(fileId, '2025-03-17', as('XAQ'));
    expect(nextActs.filter(({ allowed }) => allowed)).toEqual([]);
  });

  it('is judged by what its actor may not know too: no comments after adoption', async () => {
    const fileId = await world.draftShared({ state: 'XAO', ended: '2025-03-14', on: '2025-04-25' });
    await world.all(fileId, [
      ['state-comments-received', '2025-05-20'],
      ['final-draft-submitted', '2025-06-03'],
      ['report-adopted', '2025-06-20'],
    ]);
    const known = await world.acting(
      as('XAO'),
      async (db) => (await openFile(db, as('XAO'), fileId)).journal,
    );
    expect(known.map(({ event }) => event)).not.toContain('report-adopted');
    expect(await refusalOf(world.happened(fileId, 'state-comments-received', '2025-06-21'))).toBe(
      'procedure.already-past',
    );
  });
});
