import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { exportTo } from './export.ts';
import { importOver } from './import.ts';

let source: TestDatabase;
let target: TestDatabase;
const folder = join(mkdtempSync(join(tmpdir(), 'stocktake-counters-')), 'export');
beforeAll(async () => {
  [source, target] = [await testDatabase(), await testDatabase()];
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

it('an import lets every counter go on behind the rows that came in', async () => {
  for (const { admin } of [source, target]) {
    await admin.query('create table public.numbered (place bigint generated always as identity primary key)');
    await admin.query("call app.restate_policies('numbered')");
    await admin.query('alter table numbered owner to stk_owner');
  }
  await source.admin.query('insert into numbered default values');
  await source.admin.query('insert into numbered default values');
  await exportTo(source, folder);

  const client = await target.admin.connect();
  await importOver(client, target.blobs, folder).finally(() => client.release());
  const { rows } = await target.admin.query('insert into numbered default values returning place');
  expect(rows).toEqual([{ place: 3 }]);
});

it('there is no counter but those that number the rows of one table', async () => {
  const { rows } = await target.admin.query(
    `select s.relname from pg_class s
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace and not exists (
      select from pg_depend d where d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype = 'i')`,
  );
  expect(rows).toEqual([]);
});
