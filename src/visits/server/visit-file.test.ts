import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { day } from '../../procedure/calendar.ts';
import { getCalendarFile } from './calendar-file.ts';
import { getVisitFile } from './visit-file.ts';

let database: TestDatabase;
let world: TestWorld;
let fileId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  fileId = await world.commented();
});
afterAll(() => database.drop());

const expert = as('expert');
const reading = <T>(who: string, work: (db: Parameters<typeof getVisitFile>[0]) => Promise<T>) =>
  world.acting(as(who), work);

describe('a visit file', () => {
  it('[V-011] says of a due day where it comes from, how it was extended and what is left', async () => {
    const { clocks } = await world.file(fileId, '2025-06-20');
    const [replaced, inForce] = clocks.filter(({ id }) => id === 'D-08');
    expect(replaced).toMatchObject({ due: '2025-05-28', outcome: 'superseded' });
    expect(inForce).toMatchObject({
      from: '2025-04-28',
      due: '2025-06-27',
      daysLeft: 7,
      outcome: 'due-soon',
      fulfilledBy: null,
      reminders: ['2025-06-20', '2025-06-25'],
      cites: ['S/2020/731 V(m)', 'S/2020/731 VI.4(d)', 'S/2020/731 annex row 3'],
      calculation: {
        trigger: 'draft-shared-with-state',
        triggerOn: '2025-04-28',
        duration: 'P30D',
        cap: '2025-06-27',
      },
      extensions: [{ requestedOn: '2025-05-20', days: 30, decision: 'granted', until: '2025-06-27' }],
    });
    const drafting = clocks.find(({ id }) => id === 'D-07');
    expect(drafting).toMatchObject({
      outcome: 'met',
      fulfilled: '2025-04-28',
      fulfilledBy: 'draft-shared-with-state',
    });
  });

  it('[V-012] shows the five markers of the annex, and why one was passed', async () => {
    const { clocks } = await world.file(fileId, '2025-06-25');
    const markers = clocks.filter(({ kind }) => kind === 'target');
    expect(markers.map(({ id, due }) => [id, due])).toEqual([
      ['T-01', '2025-03-28'],
      ['T-02', '2025-04-28'],
      ['T-03', '2025-05-28'],
      ['T-04', '2025-06-12'],
      ['T-05', '2026-03-14'],
    ]);
    expect(markers[2]).toMatchObject({ outcome: 'late', cause: 'extension', fulfilled: '2025-06-25' });
  });

  it('reads as it stood on a past day, and offers no acts there; a day to come is refused', async () => {
    const past = (on: string) =>
      reading('expert', (db) =>
        getVisitFile(db, expert, fileId, { on: day(on), view: 'stood' }, day('2025-06-26')),
      );
    const file = await past('2025-03-14');
    expect(file).toMatchObject({ asOf: '2025-03-14', view: 'stood', stage: 'ST-12', nextActs: [] });
    expect(await refusalOf(past('2025-06-27'))).toBe('visits.date-to-come');
  });

  it('says what a reader may do and why not, and hides the file from those who may not know of it', async () => {
    const file = await world.file(fileId, '2025-06-26', as('XAA'));
    const act = file.nextActs.find(({ event }) => event === 'formal-letter-sent');
    expect(act).toMatchObject({ allowed: false, refusal: { code: 'visits.not-your-act' } });
    expect(file.refused['plan-component']?.code).toBe('visits.not-your-act');
    expect(file).toMatchObject({ basis: null, method: null, confirmations: [] });
    for (const who of ['XAB', 'bystander', 'administrator']) {
      expect(await refusalOf(world.file(fileId, '2025-06-26', as(who)))).toBe('visits.not-found');
    }
  });

  it('tells each reader a version that hidden entries do not move', async () => {
    const versionFor = async (who: string) => (await world.file(fileId, '2025-06-28', as(who))).version;
    const before = [await versionFor('XAA'), await versionFor('expert')] as const;
    await world.happened(fileId, 'pao-submitted', '2025-06-27');
    expect(await versionFor('XAA')).toBe(before[0]);
    expect(await versionFor('expert')).toBe(before[1] + 1);
  });
});

describe('files to take along', () => {
  it('the calendar has the days still due, named in the language of the reader, with their reminders', async () => {
    const french = { ...expert, language: 'fr' as const };
    const { fileName, text } = await reading('expert', (db) =>
      getCalendarFile(db, french, fileId, momentOn('2025-06-28')),
    );
    expect(fileName).toMatch(/^visit-\d+-XAA\.ics$/);
    const unfolded = text.replace(/\r\n[ \t]/g, '');
    const events = unfolded.split('BEGIN:VEVENT').slice(1);
    const final = events.find((event) => event.includes('D-12'));
    expect(final).toContain('DTSTART;VALUE=DATE:20250710');
    expect(final).toContain('VALARM');
    expect(final).toContain('S/2020/731 V(n)');
    expect(events.some((event) => event.includes('D-08'))).toBe(false); // met
    expect(unfolded).not.toContain('State comments');
  });
});
