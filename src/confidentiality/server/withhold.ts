import type { ActorDb } from '../../database/server/with-actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { withheldWith } from '../../reports/contract.ts';
import { blockNotFound } from '../../reports/refusals.ts';
import { listBlocks, markWithheld } from '../../reports/server/index.ts';

/** Withholds these blocks and every place that repeats them, or all of the report, and nothing else. Says how many. */
export async function withhold(
  db: ActorDb,
  reportId: string,
  marked: readonly string[] | 'all',
): Promise<number> {
  const blocks = await listBlocks(db, reportId);
  const there = new Set(blocks.map(({ blockId }) => blockId));
  const asked = marked === 'all' ? [...there] : marked;
  if (there.size === 0 || asked.some((blockId) => !there.has(blockId))) throw new Refused(blockNotFound());
  const withheld = withheldWith(blocks, asked);
  await markWithheld(db, reportId, withheld);
  return withheld.size;
}
