import type { Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Handlers } from '../../platform/server/http/mount.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { accessContract, Person } from '../contract.ts';
import { personNotFound } from '../refusals.ts';
import { findTrainingPerson, listTrainingPersons } from './store.ts';

export const accessHandlers: Handlers<typeof accessContract> = {
  getMe: async ({ db, actor, today }) => {
    const person = await findTrainingPerson(db, actor.personId);
    const [named] = person ? await withStateNames(db, actor.language, [person]) : [];
    return { person: named ?? null, mayChoose: true, today };
  },

  listTrainingPersons: async ({ db, actor }) => ({
    rows: await withStateNames(db, actor.language, await listTrainingPersons(db)),
  }),

  beTrainingPerson: async ({ db, actor, params, bePerson }) => {
    const person = await findTrainingPerson(db, params.personId);
    const [named] = person ? await withStateNames(db, actor.language, [person]) : [];
    if (!named) throw new Refused(personNotFound());
    bePerson(named.personId);
    return { person: named };
  },

  beNobody: async ({ bePerson }) => {
    bePerson(null);
    return { person: null };
  },
};

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
