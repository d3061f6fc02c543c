import { focalPointOf, missionOf, trainingPersons } from '../../../src/access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../../src/database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../../src/database/server/with-actor.ts';
import { eventsHandlers } from '../../../src/events/server/index.ts';
import { type Actor, publicReader } from '../../../src/platform/actor.ts';
import { day } from '../../../src/procedure/calendar.ts';
import { listKnownFiles } from '../../../src/register/server/index.ts';
import { openTrainingWorld } from '../../../src/training/server/index.ts';
import { getVisitFile } from '../../../src/visits/server/index.ts';

// The training world as of a day, for tests of desks: 24 fictional States, a visit in every stage.

export const today = day('2026-01-15');
export const world = { training: true, today } as const;

/** Somebody by function, or the mission of a State by its code. */
export function as(who: string): Actor {
  const named = Object.entries(trainingPersons).find(([name]) => name === who)?.[1];
  return { ...(named ?? missionOf(who)), language: 'en' };
}

export const focalPoint = (state: string): Actor => ({ ...focalPointOf(state), language: 'en' });

export const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Committee': as('member'),
  'the visited State': as('XAK'),
  'another State': as('XAB'),
  'a partner that takes part': as('visitingExpert'),
  'a partner of another visit': as('bystander'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

export type DeskWorld = Awaited<ReturnType<typeof deskWorld>>;

export async function deskWorld() {
  const database: TestDatabase = await testDatabase();
  await openTrainingWorld(database, today);
  const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, actor, work);

  /** The file on the visit to a State. */
  const fileTo = async (state: string): Promise<string> => {
    const expert = as('expert');
    const files = await acting(expert, (db) =>
      listKnownFiles(db, expert, { training: true, stateCode: state }, today),
    );
    return files[0]?.fileId ?? '';
  };

  /** Something happens in the file of a State, entered by the person whose act it is. */
  const happened = async (actor: Actor, state: string, event: string, details: object = {}) => {
    const fileId = await fileTo(state);
    const around = { actor, today, now: `${today}T16:00:00.000Z` as const, zone: 'America/New_York' };
    return acting(actor, async (db) => {
      const { version } = await getVisitFile(db, actor, fileId, { view: 'stood' }, today);
      const body = { event, on: today, version, key: `story-${state}-${event}`, ...details };
      const asked = { ...around, db, params: { fileId }, query: {}, body };
      return eventsHandlers.recordEvent(asked as never);
    });
  };

  return { database, acting, fileTo, happened };
}
