import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addTrainingPersons, missionOf, trainingPersons } from '../access/server/index.ts';
import { administrator as house } from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../database/server/with-actor.ts';
import { type Actor, systemActor } from '../platform/actor.ts';

// The address of a calendar is its person's. Every class of readers, each beside somebody else of the same class.

let database: TestDatabase;
const people = {
  ...trainingPersons,
  XAA: missionOf('XAA'),
  XAB: missionOf('XAB'),
};
const as = (who: keyof typeof people): Actor => ({ ...people[who], language: 'en' });
const pairs: readonly (readonly [string, Actor, Actor])[] = [
  ['CTED', as('expert'), as('director')],
  ['the Committee', as('chair'), as('member')],
  ['a State', as('XAA'), as('XAB')],
  ['a partner', as('visitingExpert'), as('bystander')],
  ['an administrator', as('administrator'), as('chair')],
];

beforeAll(async () => {
  database = await testDatabase();
  await withActor(database, house, (db) => addTrainingPersons(db, Object.values(people)));
});
afterAll(() => database.drop());
beforeEach(() => database.admin.query('truncate calendar_feed'));

const doing = (actor: Actor, statement: ReturnType<typeof sql>) =>
  withActor(database, actor, (db) => statement.execute(db));
const touched = async (actor: Actor, statement: ReturnType<typeof sql>) =>
  Number((await doing(actor, statement)).numAffectedRows ?? 0n);
const count = async (actor: Actor) => (await doing(actor, sql`select 1 from calendar_feed`)).rows.length;
const make = (personId: string, digest = randomUUID().replaceAll('-', '').padEnd(64, '0'), shows = false) =>
  sql`insert into calendar_feed (person_id, token_sha256, shows_content, made_at)
    values (${personId}, ${digest}, ${shows}, now())`;

describe('a calendar feed', () => {
  it.each(pairs)('of %s is theirs to read and to end, and nobody else’s', async (_, owner, other) => {
    await expect(doing(other, make(owner.personId))).rejects.toThrow(/row-level security/);
    expect(await touched(owner, make(owner.personId))).toBe(1);
    expect([await count(owner), await count(other)]).toEqual([1, 0]);
    const ends = sql`update calendar_feed set ended_at = now()`;
    expect([await touched(other, ends), await touched(owner, ends)]).toEqual([0, 1]);
  });

  it('is not read by the worker', async () => {
    const owner = as('chair');
    await doing(owner, make(owner.personId));
    expect(await count(systemActor)).toBe(0);
  });

  it('leads from its address to its person, while account and feed last', async () => {
    const owner = as('chair');
    const digest = 'a'.repeat(64);
    await doing(owner, make(owner.personId, digest, true));
    const found = async () => (await database.pool.query('select * from app.find_feed($1)', [digest])).rows;
    expect(await found()).toMatchObject([
      { person_id: owner.personId, audience: 'committee', shows_content: true },
    ]);
    await doing(owner, sql`update calendar_feed set ended_at = now()`);
    expect(await found()).toEqual([]);
    const asked = (db: ActorDb) => sql`select * from app.find_feed(${digest})`.execute(db);
    await expect(withActor(database, owner, asked)).rejects.toThrow(/permission denied/);
  });
});
