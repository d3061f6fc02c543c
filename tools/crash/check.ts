import type pg from 'pg';
import type { Database } from '../../src/database/server/database.ts';
import { verifyJournal } from '../../src/journal/server/verify.ts';
import { eventEntered } from './writers.ts';

/** What is wrong with a database after a crash; empty when nothing is. */
export async function troublesOf(
  database: Database,
  admin: pg.Pool,
  soFar: readonly string[],
): Promise<readonly string[]> {
  const acknowledged = [...soFar]; // more may come while we look
  const { firstBroken } = await verifyJournal(database);
  const { rows } = await admin.query<{ id: string }>('select id from journal_entry where event = $1', [
    eventEntered,
  ]);
  const kept = new Set(rows.map(({ id }) => id));
  const lost = acknowledged.filter((id) => !kept.has(id));
  return [
    ...(firstBroken
      ? [`the chain ${firstBroken.chain} is broken at ${firstBroken.seq}: ${firstBroken.why}`]
      : []),
    ...(lost.length > 0 ? [`${lost.length} acknowledged events are lost, the first ${lost[0]}`] : []),
    ...(new Set(acknowledged).size < acknowledged.length ? ['one event was acknowledged for two acts'] : []),
  ];
}

/** What is wrong once nobody is waiting for an answer: then there is an entry for each acknowledged act, and no other. */
export async function surplusOf(admin: pg.Pool, acknowledged: readonly string[]): Promise<readonly string[]> {
  const { rows } = await admin.query<{ count: number }>(
    'select count(*)::int as count from journal_entry where event = $1',
    [eventEntered],
  );
  const surplus = (rows[0]?.count ?? 0) - acknowledged.length;
  return surplus === 0 ? [] : [`there are ${surplus} more events than were acknowledged`];
}

type Query = (text: string) => Promise<unknown>;

/** Looks through every index and every table for damage; null when there is none. Leaves nothing behind. */
export async function damageOf(query: Query): Promise<string | null> {
  await query('begin');
  try {
    await query('create extension amcheck');
    await query(`select bt_index_check(c.oid, true) from pg_class c
      join pg_am on pg_am.oid = c.relam and amname = 'btree'
      where c.relkind = 'i' and c.relpersistence = 'p'`);
    await query(`do $$ declare found record; begin
      for found in select c.oid::regclass as name, h.msg from pg_class c
        cross join lateral verify_heapam(c.oid) as h where c.relkind = 'r' and c.relpersistence = 'p'
      loop raise exception '%: %', found.name, found.msg; end loop; end $$`);
    return null;
  } catch (fault) {
    return `the data are damaged: ${fault instanceof Error ? fault.message : fault}`;
  } finally {
    await query('rollback');
  }
}
