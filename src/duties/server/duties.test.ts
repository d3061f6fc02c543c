import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitTold } from '../../../tools/test/worlds/told-visit.ts';
import { trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { correctEvent } from '../../events/server/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { addTrainingStates, enterTurn } from '../../training/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { listRecorded } from './duty-store.ts';
import { sweepDuties } from './sweep-duties.ts';
import type { DutyNotice } from './tell.ts';
import { testTellers } from './test-tellers.fixture.ts';
import { findLastCheck, proofOfDuties, watchDuties } from './watch-duties.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await addTrainingStates(database);
});
afterAll(() => database.drop());

const expert = { ...trainingPersons.expert, language: 'en' as const };
const administrator = { ...trainingPersons.administrator, language: 'en' as const };

const draftShared = (state: string, ended: string, shared: string): Promise<string> =>
  visitTold(database, { state, ended }, [['draft-shared-with-state', shared]]);

const happened = async (fileId: string, event: string, onDay: string): Promise<void> => {
  const { stateCode: state } = await withActor(
    database,
    expert,
    async (db) => (await openFile(db, expert, fileId)).visit,
  );
  await enterTurn(database, fileId, { state }, { event, on: day(onDay) });
};

const { told, tellers } = testTellers();
const on = (today: string) => database.clock.follow(fixedClock(`${today}T16:00:00Z`, 'America/New_York'));

/** What was told in a file since it was last asked, on the day the sweep ran. */
async function sweep(fileId: string, today: string): Promise<DutyNotice[]> {
  on(today);
  const before = told.length;
  await sweepDuties(database, tellers);
  return told.slice(before).filter((notice) => notice.fileId === fileId);
}
const ofClock = (clock: string, notices: readonly DutyNotice[]) =>
  notices
    .filter(({ values }) => values.clock === clock)
    .map(({ kind, lawfulOn }) => `${lawfulOn} ${kind.replace('visits.notice.', '')}`);

const recorded = (fileId: string) => withActor(database, systemActor, (db) => listRecorded(db, [fileId]));

async function correct(fileId: string, event: string, to: string, today: string): Promise<void> {
  await withActor(database, expert, async (db) => {
    const { version, journal } = await openFile(db, expert, fileId);
    const entryId = journal.find((entry) => entry.event === event && !entry.corrects)?.id ?? '';
    const asked = { on: day(to), reason: 'The note verbale bears another date', version };
    await correctEvent(db, expert, { fileId, entryId }, asked, {
      today: day(today),
      now: `${today}T16:00:00.000Z`,
    });
  });
}

describe('a sweep over a file', () => {
  it('tells the mission of its time for comments, and CTED of the letter that follows its silence', async () => {
    on('2025-02-24');
    const fileId = await draftShared('XAA', '2025-01-15', '2025-02-24');
    await sweep(fileId, '2025-02-24');
    expect(ofClock('D-08', await sweep(fileId, '2025-03-19'))).toEqual(['2025-03-19 reminder-more-time']);

    const news = await sweep(fileId, '2025-03-28');
    expect(ofClock('D-08', news)).toEqual([
      '2025-03-24 reminder-more-time',
      '2025-03-26 due',
      '2025-03-26 lapse',
    ]);
    expect(news.find(({ kind }) => kind === 'visits.notice.lapse')).toMatchObject({
      to: ['permanent-mission of XAA', 'national-focal-point of XAA', 'cted'],
      values: { clock: 'D-08', due: '2025-03-26', lapse: 'D-08', state: 'XAA' },
      restricted: true,
      stateCode: 'XAA',
    });
    expect(ofClock('D-10', news)).toEqual(['2025-03-26 reminder', '2025-03-27 due', '2025-03-27 overdue']);
  });

  it('takes back what should not have been when a date is corrected, and tells the new one', async () => {
    on('2025-02-24');
    const fileId = await draftShared('XAB', '2025-01-15', '2025-02-24');
    await sweep(fileId, '2025-03-28');
    await correct(fileId, 'draft-shared-with-state', '2025-03-10', '2025-03-28');
    const news = await sweep(fileId, '2025-03-28');

    expect(news.filter(({ values }) => values.clock === 'D-08')).toMatchObject([
      {
        kind: 'visits.notice.moved',
        to: ['permanent-mission of XAB', 'national-focal-point of XAB', 'cted'],
        values: { was: '2025-03-26', due: '2025-04-09' },
      },
    ]);
    const gone = (await recorded(fileId)).filter(({ because }) => because !== null);
    expect(
      gone.filter(({ clock }) => clock === 'D-08').map(({ kind, because }) => `${kind} ${because}`),
    ).toEqual([
      'reminder date-corrected',
      'reminder date-corrected',
      'due date-corrected',
      'lapse date-corrected',
    ]);

    await correct(fileId, 'draft-shared-with-state', '2025-02-24', '2025-03-28');
    await sweep(fileId, '2025-03-28');
    const lapses = (await recorded(fileId)).filter(({ kind, clock }) => kind === 'lapse' && clock === 'D-08');
    expect(lapses.map(({ turn, because }) => [turn, because])).toEqual([
      [1, 'date-corrected'],
      [2, null],
    ]);
    expect(await watchDuties(database)).toMatchObject({ missing: 0, extra: 0 });
  });

  it('keeps a reminder that came too late, and troubles nobody with it', async () => {
    on('2025-02-24');
    const fileId = await draftShared('XAC', '2025-01-15', '2025-02-24');
    await sweep(fileId, '2025-02-24');
    await happened(fileId, 'state-comments-received', '2025-03-25');
    expect(ofClock('D-08', await sweep(fileId, '2025-04-01'))).toEqual([]);
    const kept = (await recorded(fileId)).filter(({ clock }) => clock === 'D-08');
    expect(kept.map((moment) => [moment.on, moment.kind, moment.moot])).toEqual([
      ['2025-03-19', 'reminder', true],
      ['2025-03-24', 'reminder', true],
    ]);
  });

  it('hands on a reminder that CTED sends by hand', async () => {
    on('2025-02-24');
    const fileId = await draftShared('XAD', '2025-01-15', '2025-02-24');
    await happened(fileId, 'comments-reminder-sent', '2025-03-03');
    const sent = (await sweep(fileId, '2025-03-03')).filter(({ kind }) => kind === 'visits.notice.sent');
    expect(sent).toMatchObject([
      { to: ['permanent-mission of XAD', 'national-focal-point of XAD'], values: { due: '2025-03-26' } },
    ]);
  });
});

describe('the watchdog', () => {
  it('finds what was never noticed, and what was noticed without cause', async () => {
    on('2025-04-24');
    const fileId = await draftShared('XAE', '2025-03-15', '2025-04-24');
    await sweep(fileId, '2025-04-24');
    on('2025-05-18');
    await database.admin.query("update duty_watch set next_on = '2025-12-31' where file_id = $1", [fileId]);
    await database.admin.query(
      `insert into duty_moment (file_id, state_code, dedupe_key, clock, kind, lawful_on, moot, recorded_at, committee_sees, state_sees, partner_sees)
       values ($1, 'XAE', 'made-up', 'D-08', 'flag', '2025-05-01', false, now(), true, true, false)`,
      [fileId],
    );
    await sweepDuties(database, tellers);
    const check = await watchDuties(database);
    const ofFile = check.findings.filter((finding) => finding.fileId === fileId);
    expect(ofFile.map((finding) => `${finding.is} ${finding.on}`)).toEqual([
      'missing 2025-05-17',
      'extra 2025-05-01',
    ]);
    expect(await withActor(database, administrator, findLastCheck)).toMatchObject({
      missing: 1,
      extra: 1,
    });
    expect(await proofOfDuties(database)).toBe('missed');
    on('2025-05-20');
    expect(await proofOfDuties(database)).toBe('unproved');
  });

  it('tells whoever watches from outside that all was kept', async () => {
    const fresh = await testDatabase();
    fresh.clock.follow(fixedClock('2025-05-20T16:00:00Z', 'America/New_York'));
    expect(await proofOfDuties(fresh)).toBe('unproved');
    await watchDuties(fresh);
    expect(await proofOfDuties(fresh)).toBe('kept');
    await fresh.drop();
  });
});
