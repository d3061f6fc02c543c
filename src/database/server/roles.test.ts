import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody, ofState, secretary } from './actors.fixture.ts';
import { type TestDatabase, testDatabase } from './database.fixture.ts';
import { withActor } from './with-actor.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function found(query: string): Promise<unknown[]> {
  const { rows } = await database.admin.query<{ found: unknown }>(`select (${query}) as found`);
  return rows.map((row) => row.found);
}
const listOf = async (query: string) =>
  (await found(`select coalesce(array_agg(x order by x), '{}') from (${query}) as t (x)`))[0];

describe('every table', () => {
  it('is closed: row-level security is on, in each schema of ours', async () => {
    const open = `select oid::regclass::text from pg_class where relkind in ('r', 'p') and not relrowsecurity
      and relnamespace in ('public'::regnamespace, 'app'::regnamespace)`;
    expect(await listOf(open)).toEqual([]);
  });

  it('can be read whole by the reader role, so that nothing is left out of an export', async () => {
    const unread = `select c.oid::regclass::text from pg_class c where relkind in ('r', 'p')
      and relnamespace = 'public'::regnamespace
      and not (has_table_privilege('stk_reader', c.oid, 'select') and exists (
        select from pg_policy where polrelid = c.oid and polname = 'reader_reads'
          and polroles = array['stk_reader'::regrole::oid] and pg_get_expr(polqual, polrelid) = 'true'))`;
    expect(await listOf(unread)).toEqual([]);
  });

  it('shows nothing that a view could let through: views ask as the reader', async () => {
    const views = `select oid::regclass::text from pg_class where relkind = 'v'
      and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
      and not coalesce(reloptions @> '{security_invoker=true}', false)`;
    expect(await listOf(views)).toEqual([]);
  });

  it('has no policy for everybody: each names the classes it is for', async () => {
    expect(await listOf("select polname::text from pg_policy where '0' = any (polroles)")).toEqual([]);
  });
});

describe('the roles', () => {
  it('of the classes are members of nothing, so none has the policies of another', async () => {
    const members = `select member::regrole::text from pg_auth_members
      where member::regrole::text like 'stk\\_%' and member::regrole::text not in ('stk_login', 'stk_migrator')`;
    expect(await listOf(members)).toEqual([]);
  });

  it('that log in inherit nothing, and the application does not become the owner', async () => {
    expect(
      await listOf("select rolname::text from pg_roles where rolname like 'stk\\_%' and rolinherit"),
    ).toEqual([]);
    const login = `select roleid::regrole::text from pg_auth_members where member = 'stk_login'::regrole`;
    expect(await listOf(login)).toEqual(
      ['administrator', 'committee', 'partner', 'public', 'reader', 'secretariat', 'state'].map(
        (name) => `stk_${name}`,
      ),
    );
  });

  it('are no superusers and go round no policy', async () => {
    const strong = `select rolname::text from pg_roles where rolname like 'stk\\_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
    expect(await listOf(strong)).toEqual([]);
  });

  it('of the application own nothing', async () => {
    const owned = `select classid::regclass::text || objid from pg_shdepend
      where deptype = 'o' and refobjid in (select oid from pg_roles where rolname like 'stk\\_%' and rolname <> 'stk_owner')`;
    expect(await listOf(owned)).toEqual([]);
  });
});

describe('the functions that policies call', () => {
  it('are stable and parallel safe, so that they are asked once and plans stay parallel', async () => {
    const slow = `select proname::text from pg_proc where pronamespace = 'app'::regnamespace
      and (proname like 'my\\_%' or proname = 'claim') and (provolatile <> 's' or proparallel <> 's')`;
    expect(await listOf(slow)).toEqual([]);
  });

  it('that run as the owner have a search path of their own', async () => {
    const loose = `select proname::text from pg_proc where prosecdef and pronamespace = 'app'::regnamespace
      and not coalesce(proconfig::text like '%search_path=%', false)`;
    expect(await listOf(loose)).toEqual([]);
  });
});

describe('somebody who can send statements', () => {
  const as = async (statement: string): Promise<unknown> =>
    withActor(database, ofState('XAA'), async (db) => (await sql.raw(statement).execute(db)).rows);

  it.each([
    "select set_config('app.state_code', 'XAB', true)",
    "select set_config('role', 'stk_secretariat', true)",
    "select pg_read_file('/etc/passwd')",
    "select lo_import('/etc/passwd')",
    "copy journal_entry to program 'cat'",
    "create function mine() returns int language sql as 'select 1'",
    'create table mine (id int)',
    'alter table journal_entry disable row level security',
    'alter table journal_entry disable trigger all',
    'drop policy state_reads on journal_entry',
    "insert into journal_head (chain, seq, hash) values ('state:XAA', 9, 'x')",
    "update journal_head set hash = ''",
    'update journal_entry set event = event',
    'delete from journal_entry',
    'truncate journal_entry',
    'set local role postgres',
    'set local role stk_owner',
    'set local session authorization postgres',
    'set session_authorization = postgres',
    'set /* a comment */ session -- and another\n authorization postgres',
    'select 1; create table mine (id int)',
  ])('is refused: %s', async (statement) => {
    await expect(as(statement)).rejects.toThrow(/denied|must be (owner|superuser)|not for an application/);
  });

  it('reads nothing outside a transaction of an actor', async () => {
    await expect(database.kysely.selectFrom('journal_entry').selectAll().execute()).rejects.toThrow(
      'permission denied',
    );
  });

  it.each(['reset role', 'reset session authorization', 'set session authorization default', 'discard all'])(
    'does not become more than the login role by: %s',
    async (statement) => {
      await onOneConnection(async (client) => {
        await client.query(statement).catch(() => undefined);
        const { rows } = await client.query('select current_user::text as me, session_user::text as login');
        expect(rows).toEqual([{ me: 'stk_login', login: 'stk_login' }]);
      });
    },
  );

  it('does not come to other rights when the transaction before it has left a role behind', async () => {
    await withActor(database, secretary, (db) => sql`select 1`.execute(db));
    const role = await withActor(database, anybody, (db) =>
      sql<{ me: string }>`select current_user::text as me`.execute(db),
    );
    expect(role.rows[0]?.me).toBe('stk_public');
  });
});

async function onOneConnection(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  await work(client).finally(() => client.release());
}
