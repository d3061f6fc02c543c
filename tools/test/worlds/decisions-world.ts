import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  addTrainingPersons,
  missionOf,
  type TrainingPerson,
  trainingPersons,
} from '../../../src/access/server/index.ts';
import { fixedClock } from '../../../src/database/server/clock.ts';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../../src/database/server/with-actor.ts';
import type { DecisionKind } from '../../../src/decisions/acts.ts';
import type { decisionsContract, Texts } from '../../../src/decisions/contract.ts';
import { recordMeetingDecision } from '../../../src/decisions/server/index.ts';
import { type Actor, publicReader } from '../../../src/platform/actor.ts';
import { day } from '../../../src/procedure/calendar.ts';
import {
  getDecision,
  holdText,
  objectToText,
  openWrittenProcedure,
} from '../../../src/proceedings/server/index.ts';
import type { silenceContract } from '../../../src/silence/contract.ts';
import { enterRule } from '../../../src/silence/server/index.ts';

// Builders for the tests of decisions and of how they come about. They go through the real acts, each by the person
// whose act it is.

export const newYork = 'America/New_York';

/** A second member of the Committee: what one says of a text is not what another says. */
const secondMember: TrainingPerson = {
  ...trainingPersons.member,
  personId: '00000000-0000-4000-8000-000000000061',
};

const persons = { ...trainingPersons, secondMember, XAA: missionOf('XAA'), XAB: missionOf('XAB') };

/** Somebody by function, or the mission of a State: `as('chair')`, `as('XAA')`. */
export const as = (who: keyof typeof persons): Actor => ({ ...persons[who], language: 'en' });

/** One reader of each kind, by what they are called in the titles of tests. */
export const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Chair': as('chair'),
  'a member': as('member'),
  'the State concerned': as('XAA'),
  'another State': as('XAB'),
  'a partner': as('visitingExpert'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

export const text = (title: string): Texts => ({ en: { title, words: `${title}, in words.` } });

type RuleAsked = z.output<(typeof silenceContract)['enterWrittenRule']['body']>;
type MeetingAsked = z.output<(typeof decisionsContract)['recordMeetingDecision']['body']>;

export type DecisionsWorld = Awaited<ReturnType<typeof decisionsWorld>>;

/** A world with two fictional States, a file of the first, and the members of the body. */
export async function decisionsWorld(database: TestDatabase) {
  const fileId = randomUUID();
  const otherFileId = randomUUID();
  at('2026-03-02T15:00:00Z');
  await withActor(database, as('administrator'), async (db) => {
    await addTrainingPersons(db, Object.values(persons));
  });
  for (const [file, state, number] of [
    [fileId, 'XAA', 1],
    [otherFileId, 'XAB', 2],
  ] as const) {
    await database.admin.query(
      `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
       values ($1, $2, true, $3, 'comprehensive', 2026, 'file', 'ctc-2020')`,
      [file, number, state],
    );
  }

  /** It is this moment now. */
  function at(instant: string): void {
    database.clock.follow(fixedClock(instant, newYork));
  }

  const acting = <T>(who: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, who, work);

  /** The Chair has switched the written procedure on. */
  const switchedOn = (rule: Partial<RuleAsked> = {}) =>
    acting(as('chair'), (db) =>
      enterRule(
        db,
        as('chair'),
        {
          ...{ cite: 'Guidelines of the Committee, paragraph 5', periodDays: 3, counting: 'calendar-days' },
          ...{ holds: 'until-lifted', reminderHours: [24], key: randomUUID(), ...rule },
        } as RuleAsked,
        database.clock,
      ),
    );

  /** CTED has sent a text to the members. */
  const sent = async (
    given: {
      kind?: DecisionKind;
      fileId?: string;
      title?: string;
      closesOn?: string;
      closesTime?: string;
    } = {},
  ): Promise<string> => {
    const { kind = 'activity', title = 'A workshop', closesOn = '2026-03-06', closesTime = '17:00' } = given;
    const asked = { kind, texts: text(title), closesOn: day(closesOn), closesTime };
    const opened = await acting(as('expert'), (db) =>
      openWrittenProcedure(
        db,
        as('expert'),
        { ...asked, ...(given.fileId && { fileId: given.fileId }) },
        database.clock,
      ),
    );
    return opened.decisionId;
  };

  /** A meeting of the body has decided, and CTED recorded it. */
  const decided = async (given: Partial<MeetingAsked> = {}, by = as('expert')): Promise<string> => {
    const asked = {
      kind: 'activity',
      texts: text('A workshop'),
      meetingNumber: 12,
      outcome: 'approved',
    } as const;
    const recorded = await acting(by, (db) =>
      recordMeetingDecision(db, by, { ...asked, meetingOn: day('2026-03-02'), ...given }, database.clock),
    );
    return recorded.decisionId;
  };

  /** A member has objected to the first text, or holds it. */
  const objected = (decisionId: string, by = as('member')) =>
    acting(by, (db) => objectToText(db, by, decisionId, { round: 1 }, database.clock));
  const held = (decisionId: string, by = as('member')) =>
    acting(by, (db) => holdText(db, by, decisionId, { round: 1 }, database.clock));

  const read = (decisionId: string, who = as('expert')) =>
    acting(who, (db) => getDecision(db, who, decisionId, database.clock));

  return { database, fileId, otherFileId, at, acting, switchedOn, sent, decided, objected, held, read };
}
