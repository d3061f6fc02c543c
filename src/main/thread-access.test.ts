import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainKind } from '../chain/contract.ts';
import { findRecords, getChain } from '../chain/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import { fold } from '../platform/fold.ts';
import type { Asker } from './access-fixtures/fixture.fixture.ts';
import { keysFor, shown } from './access-fixtures/rows.fixture.ts';
import { prepareWorld } from './access-fixtures/world.fixture.ts';

// Chain, search and counts of every reader hold what is there for them, and nothing else.

let database: TestDatabase;
let asking: readonly Asker[];
beforeAll(async () => {
  database = await testDatabase();
  const world = await prepareWorld(database);
  asking = world.askers;
  await world.close();
}, 240_000);
afterAll(() => database.drop());

/** Kinds of the chain whose tables were looked at above, row by row. */
const tablesOfKinds = {
  provision: 'provision',
  question: 'question',
  answer: 'answer',
  visit: 'visit',
  finding: 'finding',
  recommendation: 'recommendation',
  reply: 'recommendation_reply',
  need: 'need',
  project: 'project',
  document: 'document',
} as const satisfies Partial<Record<ChainKind, keyof typeof shown>>;

type InChain = {
  readonly kind: string;
  readonly record_id: string;
  readonly words: Record<string, string> | null;
};

describe('reader by reader, the thread', () => {
  it('holds in its chain every record that is there for them, and no other', async () => {
    const wrong: string[] = [];
    const longest = new Map<string, number>();
    for (const { reader, elsewhere, actor } of asking) {
      const chain = await chainFor(actor);
      for (const [kind, table] of Object.entries(tablesOfKinds)) {
        const inChain = new Set(chain.filter((one) => one.kind === kind).map((one) => one.record_id));
        const there = await keysFor(database, actor, table, shown[table]);
        longest.set(kind, Math.max(longest.get(kind) ?? 0, inChain.size));
        if (inChain.size === there.size && [...there].every((key) => inChain.has(key))) continue;
        wrong.push(`${reader}${elsewhere ? ' elsewhere' : ''}: ${inChain.size} of ${there.size} ${kind}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...longest].filter(([kind, size]) => size === 0 && kind !== 'document')).toEqual([]);
  });

  it('is searched and counted as far as it is there for them, and no further', async () => {
    const typed = 'an';
    const wrong: string[] = [];
    for (const { reader, elsewhere, actor } of asking) {
      const fitting = new Map<string, Set<string>>();
      for (const { kind, record_id, words } of await chainFor(actor)) {
        if (!Object.values(words ?? {}).some((said) => fold(said).includes(typed))) continue;
        fitting.set(kind, (fitting.get(kind) ?? new Set()).add(record_id));
      }
      const kinds = Object.keys(tablesOfKinds) as ChainKind[];
      const found = await withActor(database, actor, (db) =>
        findRecords(db, actor, { text: typed, kinds, limit: 3 }),
      );
      for (const kind of kinds) {
        const [counted, there] = [found.get(kind)?.count ?? 0, fitting.get(kind)?.size ?? 0];
        if (counted !== there)
          wrong.push(`${reader}${elsewhere ? ' elsewhere' : ''}: ${counted} of ${there} ${kind}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never leads past a record that its reader may not see', async () => {
    const { rows: visits } = await database.admin.query("select file_id from visit where state_code = 'XAW'");
    const visit = { kind: 'visit', recordId: visits[0].file_id, limit: 200 } as const;
    for (const { reader, elsewhere, actor } of asking) {
      const there = new Set((await chainFor(actor)).map(({ record_id }) => record_id));
      const walked = await withActor(database, actor, async (db) => {
        if (!there.has(visit.recordId)) return null;
        return getChain(db, actor, visit);
      });
      const reached = [...(walked?.before ?? []), ...(walked?.after ?? [])].flatMap(
        ({ rows: found }) => found,
      );
      const hidden = reached.filter(({ recordId }) => !there.has(recordId));
      expect([reader, elsewhere, hidden]).toEqual([reader, elsewhere, []]);
    }
  });
});

function chainFor(actor: Actor): Promise<readonly InChain[]> {
  return withActor(database, actor, async (db) => {
    const found = await sql<InChain>`select kind, record_id, words from chain_record`.execute(db);
    return found.rows;
  });
}
