import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { accessContract, Person } from '../contract.ts';
import { personNotFound } from '../refusals.ts';
import { endSession, openSession } from './sessions.ts';
import { findPerson, findTrainingPerson, listTrainingPersons } from './store.ts';
import { getTrainingClock, moveTrainingClock } from './training/move-clock.ts';

export const accessHandlers = ({ mode }: Database): Handlers<typeof accessContract> => ({
  getTrainingClock: ({ db, ...moment }) => getTrainingClock(db, moment),
  moveTrainingClock: ({ db, actor, body, ...moment }) => moveTrainingClock(db, actor, body.to, moment),

  getMe: async ({ db, actor, today }) => {
    const person = await findPerson(db, actor.personId);
    const [named] = person ? await withStateNames(db, actor.language, [person]) : [];
    return { person: named ?? null, mayChoose: mode === 'training', today };
  },

  listTrainingPersons: async ({ db, actor }) => ({
    rows: await withStateNames(db, actor.language, await listTrainingPersons(db)),
  }),

  beTrainingPerson: async ({ database, actor, params, client, session }) => {
    const [named] = await withActor(database, actor, async (db) => {
      const person = await findTrainingPerson(db, params.personId);
      return person ? withStateNames(db, actor.language, [person]) : [];
    });
    const opened = named && (await openSession(database, { ...named, method: 'training', client }));
    if (!opened) throw new Refused(personNotFound());
    if (session.token) await endSession(database, session.token);
    session.open(opened.token, opened.until);
    return { person: named };
  },

  signOut: async ({ database, session }) => {
    if (session.token) await endSession(database, session.token);
    session.close();
    return { person: null };
  },
});

type Unnamed = Omit<Person, 'stateName'>;

async function withStateNames(
  db: ActorDb,
  language: Language,
  persons: readonly Unnamed[],
): Promise<Person[]> {
  const names = await listStateNames(db, language);
  return persons.map((person) => ({
    ...person,
    stateName: person.stateCode === null ? null : (names.get(person.stateCode) ?? person.stateCode),
  }));
}
