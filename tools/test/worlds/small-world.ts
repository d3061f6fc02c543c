import {
  addTrainingPersons,
  focalPointOf,
  missionOf,
  trainingPersons,
} from '../../../src/access/server/index.ts';
import { fixedClock } from '../../../src/database/server/clock.ts';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import type { ActorDb } from '../../../src/database/server/with-actor.ts';
import { type Actor, publicReader } from '../../../src/platform/actor.ts';
import { day } from '../../../src/procedure/calendar.ts';
import { importStates } from '../../../src/registry/server/index.ts';
import { actingIn } from './acting.ts';

// The ground of a small world: two fictional States, everybody who may ask, and a day that is told.

const zone = 'America/New_York';
const persons = {
  ...trainingPersons,
  ...{ XAA: missionOf('XAA'), XAB: missionOf('XAB'), focalPoint: focalPointOf('XAA') },
};
export type Named = keyof typeof persons | 'public';

/** Somebody by function, the mission of a State, or somebody without an account: `as('chair')`, `as('XAA')`. */
export const as = (who: Named): Actor =>
  who === 'public' ? publicReader('en') : { ...persons[who], language: 'en' };

/** Everybody who could ask for a row about XAA. */
export const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'a member': as('member'),
  'the State concerned': as('XAA'),
  'its focal point': as('focalPoint'),
  'another State': as('XAB'),
  'a UN partner': as('bystander'),
  'a donor': as('donor'),
  'a partner outside the UN of the same house as the donor': as('outsider'),
  'an expert who took part': as('visitingExpert'),
  'the public': as('public'),
  'an administrator': as('administrator'),
};

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>;

/** Two States and everybody who may ask, on this day; nothing has happened. */
export async function smallWorld(database: TestDatabase, firstDay: string) {
  let today = day(firstDay);
  let minutes = 0;
  /** It is this day now. */
  const on = (date: string): void => {
    today = day(date);
    database.clock.follow(fixedClock(`${date}T16:00:00Z`, zone));
  };
  // Each act a minute after the one before, as nobody acts twice in one.
  const given = () => {
    minutes += 1;
    const now = new Date(Date.parse(`${today}T16:00:00Z`) + minutes * 60_000).toISOString();
    return { today, now, zone };
  };
  const acting = actingIn(database);
  const does = <T>(who: Named, work: (db: ActorDb, actor: Actor) => Promise<T>): Promise<T> =>
    acting(as(who), (db) => work(db, as(who)));
  /** What the journal says of each such event, in its order. */
  const detailsOf = async (event: string): Promise<readonly Record<string, unknown>[]> => {
    const { rows } = await database.admin.query<{ detail: Record<string, unknown> }>(
      'select detail from journal_entry where event = $1 order by seq',
      [event],
    );
    return rows.map(({ detail }) => detail);
  };
  on(firstDay);
  await does('administrator', async (db) => {
    await importStates(db, [fictionalState('XAA', 'Norvale'), fictionalState('XAB', 'Quelmar')]);
    await addTrainingPersons(db, Object.values(persons));
  });
  return { database, on, given, acting, does, detailsOf };
}

/** A State that does not exist, by its code. */
export function fictionalState(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}
