import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classOf, includesReading, readers } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { houseResources } from '../holdings/server/index.ts';
import { type Audience, audiences } from '../platform/actor.ts';
import { linesTo } from './server/table.ts';

// The policies of all parts against the table of access, by class and table. Row by row it is tried in a prepared
// world (src/main/access-policy.test.ts).

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('the policies of the database', () => {
  it('cover every table, and each table stands in the table of access', async () => {
    const { rows: tables } = await database.admin.query(
      `select relname, relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' order by relname`,
    );
    const known = new Set(['journal_entry', ...houseResources.flatMap((one) => one.tables)]);
    expect(tables.filter(({ relrowsecurity }) => !relrowsecurity)).toEqual([]);
    expect(tables.map(({ relname }) => relname).filter((name) => !known.has(name))).toEqual([]);
    const there = tables.map(({ relname }) => relname);
    expect([...known].filter((name) => !there.includes(name))).toEqual([]);
  });

  it('let a class read a table exactly where the table of access opens it to a reader of that class', async () => {
    const { rows: policies } = await database.admin.query(
      `select tablename, replace(role::text, 'stk_', '') as class from pg_policies, unnest(roles) as role
       where schemaname = 'public' and cmd in ('SELECT', 'ALL')
         and coalesce(qual, '') not like '%is_system()%'
         and has_any_column_privilege(role::name, 'public.' || tablename, 'select')`,
    );
    const shown = new Set(policies.map((one) => `${one.class} ${one.tablename}`));
    const tables = [...new Set(houseResources.flatMap((one) => one.tables))];
    const wrong = tables.flatMap((table) =>
      audiences.flatMap((audience) => {
        const opened = isOpened(table, audience);
        const there = shown.has(`${audience} ${table}`);
        if (opened === there) return [];
        return [`${audience} ${table}: the table says ${opened}, the database ${there}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Whether the table of access ever opens a resource in that table to a reader of the class. */
function isOpened(table: string, audience: Audience): boolean {
  const held = houseResources.filter((one) => one.tables.includes(table));
  return held.some(({ id }) =>
    readers
      .filter((reader) => classOf(reader) === audience)
      .some((reader) =>
        linesTo(id, reader).some(({ access }) => includesReading(access) || access === 'erase'),
      ),
  );
}
