import type { ActorDb } from '../../database/server/with-actor.ts';
import { countPublicVisits, listStatesThatAgreed } from '../../register/server/index.ts';
import { listRegionsOfStates } from '../../registry/server/index.ts';
import type { Figures } from '../contract.ts';

type Row = Figures['table'][number];

/**
 * Visits by year, type and region, and how many States agreed to release (S/2022/529 annex I para 21). Computed from
 * what everybody may know of visit files, for every reader alike, and from no word of a report.
 */
export async function publicFigures(db: ActorDb, training: boolean): Promise<Figures> {
  const counts = await countPublicVisits(db, training);
  const regions = await listRegionsOfStates(db);
  const agreed = await listStatesThatAgreed(db, training);
  const rows = counts.map(({ stateCode, ...count }) => ({ ...count, region: regions.get(stateCode) ?? '' }));
  return {
    training,
    visits: sum(rows),
    states: new Set(counts.map(({ stateCode }) => stateCode)).size,
    byYear: grouped(rows, ({ year }) => ({ year })),
    byType: grouped(rows, ({ type }) => ({ type })),
    byRegion: grouped(rows, ({ region }) => ({ region })),
    agreed: agreed.length,
    table: grouped(rows, ({ year, type, region }) => ({ year, type, region })),
  };
}

const sum = (rows: readonly Row[]): number => rows.reduce((total, { visits }) => total + visits, 0);

/** The sum of each group, in the order of its name. */
function grouped<Key extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Key & { visits: number })[] {
  const groups = new Map<string, { key: Key; rows: Row[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    const name = Object.values(key).join(' ');
    const group = groups.get(name) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ ...group.key, visits: sum(group.rows) }));
}
