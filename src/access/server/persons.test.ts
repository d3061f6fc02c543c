import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { type Actor, publicReader } from '../../platform/actor.ts';
import { focalPointOf, missionOf, trainingPersons } from '../training-persons.ts';
import { addTrainingPersons, listTrainingPersons } from './store.ts';

const administrator: Actor = { ...trainingPersons.administrator, language: 'en' };
const realPerson = randomUUID();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const persons = [
    ...Object.values(trainingPersons),
    missionOf('XAB'),
    missionOf('XAA'),
    focalPointOf('XAA'),
  ];
  await withActor(database, administrator, (db) => addTrainingPersons(db, persons));
  await withActor(database, administrator, (db) => addTrainingPersons(db, persons)); // again, to no effect
  await database.admin.query(
    `insert into person (person_id, training, audience, roles, function_id, name)
     values ($1, false, 'secretariat', '{cted}', 'access.country-expert', 'A. Somebody')`,
    [realPerson],
  );
});
afterAll(() => database.drop());

const list = (actor: Actor) => withActor(database, actor, listTrainingPersons);

describe('whom one can be', () => {
  it('is listed once, the house first and then the States, and without real people', async () => {
    const listed = await list(publicReader('en'));
    expect(listed.map(({ stateCode }) => stateCode)).toEqual([
      ...Object.values(trainingPersons).map((one) => one.stateCode),
      'XAA',
      'XAA',
      'XAB',
    ]);
    expect(listed.map(({ personId }) => personId)).not.toContain(realPerson);
  });
});

describe('who knows which accounts there are', () => {
  const realAccount = (who: Partial<Actor>): Actor => ({
    ...publicReader('en'),
    personId: randomUUID(),
    ...who,
  });
  const minister = realAccount({ audience: 'state', roles: ['visited-state'], stateCode: 'XAA' });
  const colleague = realAccount({ audience: 'state', roles: ['national-expert'], stateCode: 'XAA' });
  const stranger = realAccount({ audience: 'state', roles: ['visited-state'], stateCode: 'XAB' });
  const inspector = realAccount({
    audience: 'partner',
    roles: ['partner-expert'],
    organisationId: 'training-partner',
  });
  const assistant = realAccount({
    audience: 'partner',
    roles: ['participating-partner'],
    organisationId: 'training-partner',
  });
  const other = realAccount({
    audience: 'partner',
    roles: ['partner-expert'],
    organisationId: 'training-bystander',
  });
  const journalist = realAccount({ audience: 'public', roles: ['public'] });
  const real = [minister, colleague, stranger, inspector, assistant, other, journalist];
  beforeAll(async () => {
    for (const { personId, audience, roles, stateCode, organisationId } of real) {
      await database.admin.query(
        `insert into person (person_id, training, audience, roles, state_code, organisation_id, function_id)
         values ($1, false, $2, $3, $4, $5, 'access.country-expert')`,
        [personId, audience, roles, stateCode, organisationId],
      );
    }
  });

  const accountsKnownTo = (actor: Actor) =>
    withActor(database, actor, async (db) => {
      const rows = await db.selectFrom('person').select('person_id').where('training', '=', false).execute();
      return rows.map(({ person_id }) => person_id).sort();
    });
  const all = [realPerson, ...real.map(({ personId }) => personId)].sort();

  it.each([
    ['CTED', { ...trainingPersons.expert, language: 'en' } as Actor, all],
    ['the Committee', { ...trainingPersons.chair, language: 'en' } as Actor, all],
    ['an administrator', administrator, all],
    ['a State: those who act for it', minister, [minister.personId, colleague.personId].sort()],
    ['another State: its own', stranger, [stranger.personId]],
    ['a partner: those of its organization', inspector, [inspector.personId, assistant.personId].sort()],
    ['somebody with an account: that account', journalist, [journalist.personId]],
    ['the public: none', publicReader('en'), []],
  ] as const)('%s', async (_, actor, known) => {
    expect(await accountsKnownTo(actor)).toEqual(known);
  });

  it('and only an administrator adds one', async () => {
    const add = (actor: Actor) =>
      withActor(database, actor, (db) => addTrainingPersons(db, [missionOf('XAC')]));
    await expect(add({ ...trainingPersons.expert, language: 'en' })).rejects.toThrow(/permission denied/);
    await expect(add(publicReader('en'))).rejects.toThrow(/permission denied/);
    await add(administrator);
  });
});
