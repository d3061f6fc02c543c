import { randomUUID } from 'node:crypto';
import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { getMeeting } from './get-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { settleMeeting } from './settle-meeting.ts';

// Builders for the tests of meetings. They go through the real acts, each by the person whose act it is.

export const today: Day = day('2026-03-13');
export const now = '2026-03-13T16:00:00.000Z';
export const given = { today, now, mode: 'training' } as const;

const persons = { ...trainingPersons, XAA: missionOf('XAA'), XAB: missionOf('XAB') };

/** Somebody by function, the mission of a State, or the public. */
export const as = (who: keyof typeof persons | 'public'): Actor =>
  who === 'public' ? publicReader('en') : { ...persons[who], language: 'en' };

type Plan = Partial<Parameters<typeof planMeeting>[2]>;

/** A world with two fictional States and everybody who reads of meetings. */
export async function meetingsWorld(database: TestDatabase) {
  database.clock.follow(fixedClock(now, 'America/New_York'));
  const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, actor, work);
  await acting(as('administrator'), async (db) => {
    await importStates(db, [stateNamed('XAA', 'Norvale'), stateNamed('XAB', 'Quelmar')]);
    await addTrainingPersons(db, Object.values(persons));
  });

  /** CTED has planned a meeting; of two items, the second concerns XAA. */
  const planned = async (more: Plan = {}, by = as('expert')): Promise<string> => {
    const asked: Parameters<typeof planMeeting>[2] = {
      ...{
        format: 'closed-meeting' as const,
        titles: { en: 'A closed meeting' },
        conveners: ['ctc'],
        virtual: false,
      },
      agenda: [
        { titles: { en: 'Adoption of the agenda' } },
        { titles: { en: 'Report on the visit' }, stateCode: 'XAA' },
      ],
      admitted: [],
      ...more,
    };
    return (await acting(by, (db) => planMeeting(db, by, asked, given))).meetingId;
  };

  const read = (meetingId: string, who = as('expert')) => acting(who, (db) => getMeeting(db, who, meetingId));

  const settled = async (
    meetingId: string,
    more: Partial<Parameters<typeof settleMeeting>[3]> = {},
    by = as('expert'),
  ) => {
    const { version } = await read(meetingId);
    const asked = { status: 'held', on: today, version, ...more } as const;
    return acting(by, (db) => settleMeeting(db, by, meetingId, asked, given));
  };

  /** A paper between XAA, CTED and the Committee is on file. */
  const filed = (title = 'Note verbale on the report'): Promise<string> =>
    fileTrainingPaper(database, as('expert'), {
      stateCode: 'XAA',
      fileId: randomUUID(),
      title,
      on: today,
      now,
    });

  /** A meeting of that number and day has decided, and CTED recorded it. */
  const decided = async (meetingNumber: number, meetingOn = today): Promise<string> => {
    const texts = { en: { title: 'A workshop', words: 'A workshop is approved.' } };
    const asked = { kind: 'activity', texts, meetingNumber, meetingOn, outcome: 'approved' } as const;
    const recorded = await acting(as('expert'), (db) =>
      recordMeetingDecision(db, as('expert'), asked, database.clock),
    );
    return recorded.decisionId;
  };

  return { database, acting, planned, read, settled, filed, decided };
}

function stateNamed(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}
