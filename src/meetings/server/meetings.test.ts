import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { meetingFormats } from '../vocabulary.ts';
import { exportMeetings } from './calendar.ts';
import { importMeetings } from './import-meetings.ts';
import { listMeetings } from './list-meetings.ts';
import { as, given, meetingsWorld, now, today } from './meetings.fixture.ts';
import { putDecision } from './put-decision.ts';
import { putPaper } from './put-paper.ts';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof meetingsWorld>>;
beforeAll(async () => {
  database = await testDatabase();
  world = await meetingsWorld(database);
});
afterAll(() => database.drop());

const listed = (asked: object = {}, who = as('expert')) =>
  world.acting(who, (db) => listMeetings(db, who, { training: true, ...asked }, { limit: 100 }));

describe('a meeting that is planned', () => {
  it.each([
    ['a day', { on: day('2026-05-04') }, { on: '2026-05-04', month: null }],
    ['a month only', { month: '2026-05' }, { on: null, month: '2026-05' }],
    ['no date', {}, { on: null, month: null }],
  ])('[A-142] has %s', async (_, when, expected) => {
    const meetingId = await world.planned(when);
    expect(await world.read(meetingId)).toMatchObject({ status: 'planned', ...expected });
  });

  it.each([
    ['held', { on: today }, { status: 'held', on: '2026-03-13' }],
    ['postponed', { on: day('2026-06-01') }, { status: 'postponed', on: '2026-06-01' }],
    ['cancelled', { on: undefined }, { status: 'cancelled' }],
    ['planned', { on: undefined, month: '2026-09' }, { status: 'planned', month: '2026-09', on: null }],
  ] as const)('[A-142] becomes %s', async (status, more, expected) => {
    const meetingId = await world.planned({ on: day('2026-05-04') });
    await world.settled(meetingId, { status, ...more });
    expect(await world.read(meetingId)).toMatchObject(expected);
  });

  it('is planned by CTED, with words, one kind of date, a number of its own and States there are', async () => {
    const refused = (more: Parameters<typeof world.planned>[0], by = as('expert')) =>
      refusalOf(world.planned(more, by));
    await world.planned({ number: 77 });
    expect(await refused({}, as('member'))).toBe('meetings.not-your-act');
    expect(await refused({ titles: {} })).toBe('meetings.title-missing');
    expect(await refused({ on: today, month: '2026-03' })).toBe('meetings.day-or-month');
    expect(await refused({ number: 77 })).toBe('meetings.number-taken');
    expect(await refused({ admitted: ['XQQ'] })).toBe('meetings.unknown-state');
    expect(await refused({ follows: '00000000-0000-4000-8000-00000000000a' })).toBe('meetings.not-found');
  });

  it('is held on a day that has come, and stays so', async () => {
    const meetingId = await world.planned();
    expect(await refusalOf(world.settled(meetingId, { on: undefined }))).toBe('meetings.held-when');
    expect(await refusalOf(world.settled(meetingId, { on: day('2026-03-14') }))).toBe('meetings.day-to-come');
    expect(await refusalOf(world.settled(meetingId, {}, as('chair')))).toBe('meetings.not-your-act');
    expect(await refusalOf(world.settled(meetingId, { version: 9 }))).toBe('platform.stale');
    await world.settled(meetingId);
    expect(await refusalOf(world.settled(meetingId, { status: 'cancelled' }))).toBe(
      'meetings.settled-already',
    );
  });

  it('[A-143] is in the list of each of its conveners, and of no other', async () => {
    const other = 'Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015)';
    const meetingId = await world.planned({ format: 'joint-open-briefing', conveners: ['ctc', other] });
    const of = async (convener: string) =>
      (await listed({ convener })).rows.some((row) => row.meetingId === meetingId);
    expect([await of('ctc'), await of(other), await of('cted')]).toEqual([true, true, false]);
    expect((await listed()).conveners).toContain(other);
  });
});

describe('an item of the agenda', () => {
  it('takes papers that are on file, each once, and none of a meeting that was cancelled', async () => {
    const meetingId = await world.planned();
    const [first, second] = (await world.read(meetingId)).agenda;
    const documentId = await world.filed();
    const put = (agendaItemId = second?.agendaItemId ?? '', by = as('expert')) =>
      refusalOf(world.acting(by, (db) => putPaper(db, by, meetingId, { agendaItemId, documentId }, given)));
    expect(await put(undefined, as('member'))).toBe('meetings.not-your-act');
    expect(await put('00000000-0000-4000-8000-00000000000a')).toBe('meetings.agenda-item-not-found');
    expect(await put()).toBeNull();
    expect(await put()).toBe('meetings.paper-there');
    expect(await put(first?.agendaItemId)).toBeNull();
    expect((await world.read(meetingId)).agenda[1]?.papers).toMatchObject([{ documentId, putOn: today }]);
    await world.settled(meetingId, { status: 'cancelled' });
    expect(await put(first?.agendaItemId)).toBe('meetings.settled-already');
  });

  it('takes what was decided at the meeting of that number and day, once it was held', async () => {
    const meetingId = await world.planned({ number: 330 });
    const decisionId = await world.decided(330);
    const elsewhere = [await world.decided(331), await world.decided(330, day('2026-03-12'))];
    const agendaItemId = (await world.read(meetingId)).agenda[1]?.agendaItemId ?? '';
    const put = (id: string, by = as('expert')) =>
      refusalOf(
        world.acting(by, (db) => putDecision(db, by, meetingId, { agendaItemId, decisionId: id }, given)),
      );
    expect(await put(decisionId)).toBe('meetings.not-held-yet');
    await world.settled(meetingId);
    for (const other of elsewhere) expect(await put(other)).toBe('meetings.decided-elsewhere');
    expect(await put(decisionId, as('chair'))).toBe('meetings.not-your-act');
    expect(await put(decisionId)).toBeNull();
    expect(await put(decisionId)).toBe('meetings.decided-elsewhere');
    const { agenda, choices } = await world.read(meetingId);
    expect(agenda[1]?.decisions).toMatchObject([{ decisionId, kind: 'activity' }]);
    expect(choices?.decisions).toEqual([]);
  });
});

describe('the printed list', () => {
  const facts = JSON.parse(
    readFileSync(new URL('../../../facts/meetings-2018-2021.json', import.meta.url), 'utf8'),
  );
  const imported = (rows?: readonly unknown[]) =>
    world.acting(as('administrator'), (db) => importMeetings(db, now, rows));

  it('[A-141] is carried in unchanged: 41 meetings with format, subject, conveners and date', async () => {
    expect(await imported()).toEqual({ inserted: 41, updated: 0, unchanged: 0, refused: [] });
    expect(await imported()).toEqual({ inserted: 0, updated: 0, unchanged: 41, refused: [] });
    const { rows, count } = await listed({ training: false }, as('public'));
    expect(count).toBe(41);
    const printed = facts.meetings.map((row: Record<string, unknown>) => ({
      ...{ title: row.subject, format: row.format, virtual: row.virtual, partners: row.partners },
      when: row.on,
      status: row.status === 'planned' ? 'planned' : 'held',
    }));
    // CTED or the Committee comes first among its conveners, then the partners as printed.
    const carried = rows.map(({ title, format, virtual, conveners, on, month, status }) => ({
      ...{ title: title.text, format, virtual, partners: conveners.slice(1), when: on ?? month, status },
    }));
    expect(rows.every(({ conveners }) => ['ctc', 'cted'].includes(conveners[0] ?? ''))).toBe(true);
    expect(new Set(carried.map((row) => JSON.stringify(row)))).toEqual(
      new Set(printed.map((row: object) => JSON.stringify(row))),
    );
  });

  it('[A-141] knows every format, the sessions of a meeting and the meeting it follows on', async () => {
    const earlier = await world.planned();
    for (const format of meetingFormats) {
      const meetingId = await world.planned({ format, virtual: true, follows: earlier });
      const meeting = await world.read(meetingId);
      expect(meeting).toMatchObject({ format, virtual: true, follows: { meetingId: earlier } });
      expect(meeting.agenda.map(({ title }) => title.text)).toEqual([
        'Adoption of the agenda',
        'Report on the visit',
      ]);
    }
  });

  it('gives a row that was put right, refuses one that cannot be read, and is settled by nobody', async () => {
    const [first, second] = facts.meetings;
    expect(await imported([{ ...first, subject: 'Put right' }])).toMatchObject({ updated: 1 });
    const report = await imported([first, { ...second, format: 'dinner' }]);
    expect(report.refused).toEqual([{ row: 2, code: 'meetings.malformed-row', values: { field: 'format' } }]);
    const { rows } = await listed({ training: false, search: 'put right' });
    expect(await refusalOf(world.settled(rows[0]?.meetingId ?? ''))).toBe('meetings.is-record');
  });

  it('goes into a calendar with a day and without what was cancelled', async () => {
    const gone = await world.planned({ on: day('2026-05-04'), titles: { en: 'Called off' } });
    await world.settled(gone, { status: 'cancelled', on: undefined });
    const member = as('member');
    const { text } = await world.acting(member, (db) =>
      exportMeetings(db, member, { training: true, search: 'Called off' }, { today, now }),
    );
    expect(text).not.toMatch(/BEGIN:VEVENT/);
    const record = await world.acting(member, (db) =>
      exportMeetings(db, member, { training: false }, { today, now }),
    );
    expect(record.text.match(/BEGIN:VEVENT/g)).toHaveLength(38);
  });
});
