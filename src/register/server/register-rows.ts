import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { RegisterRow } from '../../visits/contract.ts';
import { plainFacts, printedOf } from '../../visits/server/index.ts';
import type { StoredRow } from './register-store.ts';
import { standingOf, unread } from './standing.ts';

/** Rows as they cross the API, each with where its file stands as far as the reader may know. */
export async function registerRows(
  db: ActorDb,
  actor: Actor,
  rows: readonly StoredRow[],
  today: Day,
): Promise<RegisterRow[]> {
  const standing = await standingOf(db, actor, rows, today);
  return rows.map(({ sortedBy: _, ...row }) => {
    const { stage, nextDue, strip } = standing.get(row.fileId) ?? unread;
    return { ...plainFacts(row), printed: printedOf(row), stage, nextDue, strip };
  });
}
