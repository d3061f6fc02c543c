import { focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../platform/server/test-database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { day } from '../../procedure/calendar.ts';
import { findTrainingFile, openFile, openTrainingWorld, recordEvent } from '../../visits/server/index.ts';

// The training world as of a day: XAA declined, XAD agreed again and is in preparation, XAF is in its closing meeting.

export const today = day('2026-01-15');
export const given = { today, now: `${today}T16:00:00.000Z` } as const;

/** Somebody by function, or the mission of a State by its code. */
export function as(who: string): Actor {
  const named = Object.entries(trainingPersons).find(([name]) => name === who)?.[1];
  return { ...(named ?? missionOf(who)), language: 'en' };
}

/** Everybody who could ask, with the State whose visit it is. */
export const readersOf = (state: string, other: string): Readonly<Record<string, Actor>> => ({
  CTED: as('expert'),
  'the Committee': as('member'),
  'the visited State': as(state),
  'its focal point': { ...focalPointOf(state), language: 'en' },
  'another State': as(other),
  'an expert of the delegation': as('visitingExpert'),
  'the partner that lends experts': as('participant'),
  'a partner of another visit': as('bystander'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
});

export type ConsentWorld = Awaited<ReturnType<typeof openConsentWorld>>;

export async function openConsentWorld() {
  const database: TestDatabase = await testDatabase();
  database.clock.follow(fixedClock(given.now, 'America/New_York'));
  await openTrainingWorld(database, today);
  const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, actor, work);
  const fileTo = async (state: string): Promise<string> => {
    const fileId = await acting(as('expert'), (db) => findTrainingFile(db, state));
    if (!fileId) throw new Error(`there is no visit to ${state}`);
    return fileId;
  };
  const versionFor = (actor: Actor, fileId: string) =>
    acting(actor, async (db) => (await openFile(db, actor, fileId)).version);
  /** Something happens in a visit, entered today by the person whose act it is. */
  const happens = async (actor: Actor, fileId: string, event: string, details: object = {}) => {
    const version = await versionFor(actor, fileId);
    return acting(actor, (db) =>
      recordEvent(db, actor, fileId, { event, on: today, version, ...details }, given),
    );
  };
  return { database, acting, fileTo, versionFor, happens };
}

/** The code an act is refused with, or null when it is not. */
export async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  try {
    await act;
    return null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.code;
    throw fault;
  }
}
