import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { type Actor, publicReader } from '../platform/actor.ts';

// What people keep is theirs: every class of readers in the rows, each beside somebody else of the same class.

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const as = (person: Omit<Actor, 'language'>): Actor => ({ ...person, language: 'en' });
const pairs: readonly (readonly [string, Actor, Actor])[] = [
  ['CTED', as(trainingPersons.expert), as(trainingPersons.director)],
  ['the Committee', as(trainingPersons.chair), as(trainingPersons.member)],
  ['a State', as(missionOf('XAA')), as(missionOf('XAB'))],
  ['a partner', as(trainingPersons.visitingExpert), as(trainingPersons.bystander)],
  ['an administrator', as(trainingPersons.administrator), as(trainingPersons.chair)],
];

const keeps = (actor: Actor, personId = actor.personId, filterId = randomUUID()) =>
  withActor(database, actor, (db) =>
    db
      .insertInto('saved_filter')
      .values({
        filter_id: filterId,
        person_id: personId,
        list: 'visits',
        name: filterId,
        search: 'late=true',
        place: 0,
      })
      .execute(),
  ).then(() => filterId);

const names = (actor: Actor) =>
  withActor(database, actor, async (db) =>
    (await db.selectFrom('saved_filter').select('filter_id').execute()).map(({ filter_id }) => filter_id),
  );

describe('filters that people keep', () => {
  it.each(pairs)('of %s are read by their person and nobody else', async (_, owner, other) => {
    const filterId = await keeps(owner);
    expect(await names(owner)).toContain(filterId);
    expect(await names(other)).not.toContain(filterId);
  });

  it.each(pairs)('of %s are kept in nobody else’s name', async (_, owner, other) => {
    await expect(keeps(other, owner.personId)).rejects.toThrow(/row-level security/);
  });

  it.each(pairs)('of %s are changed and taken away by their person alone', async (_, owner, other) => {
    const filterId = await keeps(owner);
    const renamed = (actor: Actor) =>
      withActor(database, actor, (db) =>
        db
          .updateTable('saved_filter')
          .set({ name: `${filterId} again` })
          .where('filter_id', '=', filterId)
          .executeTakeFirst(),
      );
    const removed = (actor: Actor) =>
      withActor(database, actor, (db) =>
        db.deleteFrom('saved_filter').where('filter_id', '=', filterId).executeTakeFirst(),
      );
    expect((await renamed(other)).numUpdatedRows).toBe(0n);
    expect((await removed(other)).numDeletedRows).toBe(0n);
    expect((await renamed(owner)).numUpdatedRows).toBe(1n);
    expect((await removed(owner)).numDeletedRows).toBe(1n);
  });

  it('are nothing for somebody without an account: there is nobody to keep them for', async () => {
    await expect(names(publicReader('en'))).rejects.toThrow(/permission denied/);
  });

  it('stay with their person: nobody hands one on', async () => {
    const owner = as(trainingPersons.expert);
    const filterId = await keeps(owner);
    const handedOn = withActor(database, owner, (db) =>
      sql`update saved_filter set person_id = ${trainingPersons.director.personId} where filter_id = ${filterId}`.execute(
        db,
      ),
    );
    await expect(handedOn).rejects.toThrow(/permission denied/);
  });
});
