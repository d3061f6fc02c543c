import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, addOrganisation } from '../../tools/test/worlds/accounts.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../database/server/with-actor.ts';
import { type Actor, type Audience, audiences, publicReader } from '../platform/actor.ts';

// Everybody keeps their own ways in, in every class of readers; nobody, an administrator neither, reads or changes
// those of somebody else.

const at = '2026-03-13T12:00:00Z';
const digest = (text: string) => text.padEnd(64, '0');

type Pair = { readonly owner: Actor; readonly other: Actor };
const pairs = new Map<Audience, Pair>();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const [n, audience] of audiences.entries()) {
    const pair = { owner: accountOf(audience), other: accountOf(audience) };
    pairs.set(audience, pair);
    await furnish(pair.owner, `${n}a`);
    await furnish(pair.other, `${n}b`);
  }
});
afterAll(() => database.drop());

/** An account with one of everything. */
async function furnish(
  { personId, audience, stateCode, organisationId }: Actor,
  mark: string,
): Promise<void> {
  if (organisationId) await addOrganisation(database, organisationId);
  const put = (text: string, ...values: unknown[]) => database.admin.query(text, values);
  await put(
    `insert into person (person_id, training, audience, roles, state_code, organisation_id, function_id)
     values ($1, false, $2, '{}', $3, $4, 'access.country-expert')`,
    ...[personId, audience, stateCode, organisationId],
  );
  await put(
    `insert into access_session
       (token_sha256, person_id, method, device_label, opened_at, last_seen_at, idle_until, until)
     values ($1, $2, 'password', '', $3, $3, $3, $3)`,
    ...[digest(mark), personId, at],
  );
  await put(`insert into password values ($1, 'h', 's', 1024, 8, 1, $2)`, personId, at);
  await put(`insert into one_time_secret values ($1, 'sealed', 0, $2)`, personId, at);
  await put(`insert into recovery_code values ($1, $2, null)`, personId, digest(mark));
  await put(`insert into known_device values ($1, $2, $3, $3)`, personId, digest(mark), at);
}

const as = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>) => withActor(database, actor, work);
const pairOf = (audience: Audience): Pair => pairs.get(audience)!;
const denied = /row-level security|permission denied/;

const kept = ['access_session', 'password', 'one_time_secret', 'recovery_code'] as const;

describe.each(audiences)('somebody of the class %s', (audience) => {
  it.each(kept)('finds their own row of %s and no other', async (table) => {
    const { owner } = pairOf(audience);
    const rows = await as(owner, (db) => db.selectFrom(table).select('person_id').execute());
    expect(rows).toEqual([{ person_id: owner.personId }]);
  });

  it('ends their own session and that of nobody else', async () => {
    const { owner } = pairOf(audience);
    const end = (db: ActorDb) => db.updateTable('access_session').set({ ended_at: at }).executeTakeFirst();
    expect(await as(owner, end)).toMatchObject({ numUpdatedRows: 1n });
  });

  it.each([
    ['password', { hash: 'x', salt: 'x', cost: 1024, blocks: 8, lanes: 1, changed_at: at }],
    ['one_time_secret', { sealed: 'x', last_step: 0, confirmed_at: at }],
    ['recovery_code', { code_sha256: digest('f') }],
  ] as const)(
    'takes away and puts in their own row of %s, and none in the name of another',
    async (table, row) => {
      const { owner, other } = pairOf(audience);
      await as(owner, async (db) => {
        expect(await db.deleteFrom(table).executeTakeFirst()).toMatchObject({ numDeletedRows: 1n });
        const put = db.insertInto(table).values({ ...row, person_id: owner.personId } as never);
        await put.execute();
      });
      const forged = as(owner, (db) =>
        db
          .insertInto(table)
          .values({ ...row, person_id: other.personId } as never)
          .execute(),
      );
      await expect(forged).rejects.toThrow(denied);
    },
  );

  it.each([
    'select hash from password',
    'select salt from password',
    'select sealed from one_time_secret',
    'select code_sha256 from recovery_code',
    'update password set cost = 1024',
    'update one_time_secret set last_step = 0',
    'update recovery_code set used_at = null',
    'update access_session set until = null',
    'update access_session set person_id = person_id',
    'insert into access_session select * from access_session',
    'delete from access_session',
    'select 1 from known_device',
    'select 1 from sign_in_tally',
    "select app.find_session('', now(), '1 hour')",
    "select app.open_session('', null, '', '', now(), '1 hour', '1 hour')",
    "select app.end_session('', now())",
    "select app.find_account('')",
    'select app.use_step(null, 1)',
    "select app.use_recovery_code(null, '', now())",
    "select app.rehash_password(null, '', '', 1, 1::smallint, 1::smallint)",
    "select app.knows_device(null, '')",
    "select app.remember_device(null, '', now())",
    "select app.held_until('{}', '{}', now())",
    "select app.count_failure('', '', 1, '1 hour', '1 hour', now())",
    "select app.forget_failures('', '')",
    "select app.enter_of_account('signed-in', null, now(), '2026-03-13', '{}')",
  ])('may not: %s', async (statement) => {
    await expect(as(pairOf(audience).owner, (db) => sql.raw(statement).execute(db))).rejects.toThrow(denied);
  });

  it('enters what happened to their own account, and nothing else that way', async () => {
    const { owner } = pairOf(audience);
    const enter = (event: string) =>
      as(owner, (db) => sql`select app.enter_own_account(${event}, ${at}, '2026-03-13', '{}')`.execute(db));
    await enter('way-in-added');
    const { rows } = await database.admin.query(
      'select chain, event, by_person, detail from journal_entry where by_person = $1',
      [owner.personId],
    );
    expect(rows).toEqual([
      { chain: 'body:house', event: 'way-in-added', by_person: owner.personId, detail: {} },
    ]);
    await expect(enter('visit-ended')).rejects.toThrow('no event of an account');
  });
});

describe('the session of a fictional person', () => {
  it('is listed to nobody and ended by nobody else, because anybody may be that person', async () => {
    const personId = '00000000-0000-4000-8000-000000000777';
    await database.admin.query(
      `insert into person (person_id, training, audience, roles, function_id)
       values ($1, true, 'secretariat', '{}', 'access.country-expert')`,
      [personId],
    );
    await database.admin.query(
      `insert into access_session (token_sha256, person_id, method, device_label, opened_at, last_seen_at)
       values ($1, $2, 'training', '', $3, $3)`,
      [digest('e'), personId, at],
    );
    const actor: Actor = { ...publicReader('en'), personId, audience: 'secretariat' };
    const found = await as(actor, (db) => db.selectFrom('access_session').select('method').execute());
    const ended = await as(actor, (db) =>
      db.updateTable('access_session').set({ ended_at: at }).executeTakeFirst(),
    );
    expect([found, ended.numUpdatedRows]).toEqual([[], 0n]);
  });
});
