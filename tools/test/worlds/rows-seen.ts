import { sql } from 'kysely';
import type { Actor } from '../../../src/platform/actor.ts';
import type { SmallWorld } from './small-world.ts';

// What policies allow, asked of the database itself.

type Acting = SmallWorld['acting'];
type Readers = Readonly<Record<string, Actor>>;

/** How many rows of each of these tables there are, for each reader who has any. */
export async function rowsSeen(
  acting: Acting,
  readers: Readers,
  tables: readonly string[],
): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const [reader, actor] of Object.entries(readers)) {
    const row = await acting(actor, async (db) => {
      const counts: number[] = [];
      for (const table of tables) {
        const counted = sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`;
        counts.push((await counted.execute(db)).rows[0]?.n ?? 0);
      }
      return counts;
    });
    if (row.some((count) => count > 0)) seen[reader] = row.join(' ');
  }
  return seen;
}

/** Whether somebody got a statement through, and it changed something; it is taken back. */
export async function may(acting: Acting, actor: Actor, statement: ReturnType<typeof sql>): Promise<boolean> {
  return (await rowsChanged(acting, actor, statement)) > 0;
}

/** How many rows a statement of somebody changes, none where it is refused; it is taken back. */
export async function rowsChanged(
  acting: Acting,
  actor: Actor,
  statement: ReturnType<typeof sql>,
): Promise<number> {
  const undone = new Error('taken back');
  let changed = 0n;
  try {
    await acting(actor, async (db) => {
      changed = (await statement.execute(db)).numAffectedRows ?? 0n;
      throw undone;
    });
  } catch (fault) {
    if (fault === undone) return Number(changed);
    if (!/row-level security|permission denied/.test(String(fault))) throw fault;
  }
  return 0;
}
