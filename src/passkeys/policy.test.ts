import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, addAccount } from '../../tools/test/worlds/accounts.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../database/server/with-actor.ts';
import { type Actor, type Audience, audiences } from '../platform/actor.ts';

// Everybody keeps their own passkeys, in every class of readers; nobody, an administrator neither, reads or changes
// those of somebody else.

const at = '2026-03-13T12:00:00Z';

type Pair = { readonly owner: Actor; readonly other: Actor };
const pairs = new Map<Audience, Pair>();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const audience of audiences) {
    pairs.set(audience, {
      owner: await furnish(audience, `${audience}-a`),
      other: await furnish(audience, `${audience}-b`),
    });
  }
});
afterAll(() => database.drop());

/** An account with a passkey, and a device that was just asked for one. */
async function furnish(audience: Audience, mark: string): Promise<Actor> {
  const actor = accountOf(audience, await addAccount(database, { mail: `${mark}@example.org`, audience }));
  await database.admin.query(
    `insert into passkey (credential_id, person_id, public_key, counter, transports, name, made_at)
     values ($1, $2, 'k', 0, '{}', 'One', $3)`,
    [mark, actor.personId, at],
  );
  await database.admin.query(`insert into passkey_challenge values ($1, $2, $3)`, [
    mark.padEnd(64, '0'),
    actor.personId,
    at,
  ]);
  return actor;
}

const as = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const pairOf = (audience: Audience): Pair => pairs.get(audience)!;
const denied = /row-level security|permission denied/;

describe.each(audiences)('somebody of the class %s', (audience) => {
  it('finds their own passkey and no other', async () => {
    const { owner } = pairOf(audience);
    const rows = await as(owner, (db) => db.selectFrom('passkey').select('person_id').execute());
    expect(rows).toEqual([{ person_id: owner.personId }]);
  });

  it('names their own passkey and that of nobody else', async () => {
    const { owner } = pairOf(audience);
    const name = (db: ActorDb) => db.updateTable('passkey').set({ name: 'Two' }).executeTakeFirst();
    expect(await as(owner, name)).toMatchObject({ numUpdatedRows: 1n });
  });

  it('takes away and puts in their own passkey, and none in the name of another', async () => {
    const { owner, other } = pairOf(audience);
    const put = (db: ActorDb, { personId }: Actor) =>
      db
        .insertInto('passkey')
        .values({
          credential_id: `new-${audience}`,
          public_key: 'x',
          counter: 0,
          transports: [],
          name: 'x',
          made_at: at,
          person_id: personId,
        })
        .execute();
    await as(owner, async (db) => {
      expect(await db.deleteFrom('passkey').executeTakeFirst()).toMatchObject({ numDeletedRows: 1n });
      await put(db, owner);
    });
    await expect(as(owner, (db) => put(db, other))).rejects.toThrow(denied);
  });

  it.each([
    'select public_key from passkey',
    'update passkey set counter = 0',
    'update passkey set person_id = person_id',
    'select 1 from passkey_challenge',
    "select app.find_passkey('')",
    "select app.use_passkey('', 1, now())",
    "select app.keep_challenge('', null, now(), now())",
    "select app.take_challenge('', null, now())",
  ])('may not: %s', async (statement) => {
    await expect(as(pairOf(audience).owner, (db) => sql.raw(statement).execute(db))).rejects.toThrow(denied);
  });
});
