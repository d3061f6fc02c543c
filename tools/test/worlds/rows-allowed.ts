import { sql } from 'kysely';
import type { TestDatabase } from '../../../src/database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../../src/database/server/with-actor.ts';
import type { Actor } from '../../../src/platform/actor.ts';

// What policies allow, asked of the database itself where not every class may ask for every column of a table.

type Key = string;

/** How many rows of each table there are for each reader; none where the reader may not even ask for the key. */
export async function rowsAllowed(
  database: TestDatabase,
  readers: Readonly<Record<string, Actor>>,
  tables: Readonly<Record<string, Key>>,
): Promise<Record<string, number[]>> {
  const seen: Record<string, number[]> = {};
  for (const [reader, actor] of Object.entries(readers)) {
    seen[reader] = await withActor(database, actor, async (db) => {
      const counts: number[] = [];
      for (const [table, key] of Object.entries(tables)) counts.push(await count(db, table, key));
      return counts;
    });
  }
  return seen;
}

async function count(db: ActorDb, table: string, key: Key): Promise<number> {
  const asking = sql<{ may: boolean }>`select has_any_column_privilege(${table}, 'select') as may`;
  if (!(await asking.execute(db)).rows[0]?.may) return 0;
  const counting = sql<{ n: string }>`select count(${sql.ref(key)}) as n from ${sql.ref(table)}`;
  return Number((await counting.execute(db)).rows[0]?.n);
}

/** How many rows a statement of somebody changed; it is taken back. What is refused is thrown. */
export async function rowsWritten(
  database: TestDatabase,
  actor: Actor,
  statement: ReturnType<typeof sql>,
): Promise<number> {
  let changed = -1;
  const undone = new Error('taken back');
  await withActor(database, actor, async (db) => {
    changed = Number((await statement.execute(db)).numAffectedRows ?? 0n);
    throw undone;
  }).catch((fault) => {
    if (fault !== undone) throw fault;
  });
  return changed;
}
