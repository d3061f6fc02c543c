import { focalPointOf, missionOf, trainingPersons } from '../../../src/access/server/index.ts';
import { fixedClock } from '../../../src/database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../../src/database/server/database.fixture.ts';
import { recordEvent } from '../../../src/events/server/index.ts';
import { type Actor, publicReader } from '../../../src/platform/actor.ts';
import { day } from '../../../src/procedure/calendar.ts';
import { findTrainingFile } from '../../../src/register/server/index.ts';
import { openTrainingWorld } from '../../../src/training/server/index.ts';
import { openFile } from '../../../src/visits/server/index.ts';
import { actingIn } from './acting.ts';

// The training world on 15 January 2026: XAA declined, XAD agreed again and is in preparation, XAF is in its closing meeting.

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

export type WorldOfTraining = Awaited<ReturnType<typeof openWorldOfTraining>>;

/** A database with every visit of the training world, as far as its story goes by this day. */
export async function openWorldOfTraining() {
  const database: TestDatabase = await testDatabase();
  database.clock.follow(fixedClock(given.now, 'America/New_York'));
  await openTrainingWorld(database, today);
  const acting = actingIn(database);
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
