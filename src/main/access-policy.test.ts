import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Asker } from './access-fixtures/fixture.fixture.ts';
import {
  filesOf,
  keysFor,
  mayRead,
  type Row,
  rowsOfWorld,
  type Shown,
  shown,
} from './access-fixtures/rows.fixture.ts';
import { prepareWorld } from './access-fixtures/world.fixture.ts';

// What the database shows equals the table of access, row by row in a prepared world.

let database: TestDatabase;
let rows: Readonly<Record<string, readonly Row[]>>;
let asking: readonly Asker[];
beforeAll(async () => {
  database = await testDatabase();
  const world = await prepareWorld(database);
  asking = world.askers;
  await world.close();
  rows = await rowsOfWorld(database);
}, 240_000);
afterAll(() => database.drop());

describe('row by row, what is there', () => {
  it.each(Object.entries<Shown>(shown))('of %s is what the table of access says', async (table, kept) => {
    const wrong: string[] = [];
    const read = new Set<Reader>();
    for (const { reader, elsewhere, actor } of asking) {
      const files = await filesOf(database, actor);
      const there = await keysFor(database, actor, table, kept);
      for (const row of rows[table] ?? []) {
        const expected = mayRead(reader, actor, row, files);
        if (there.has(row.key)) read.add(reader);
        if (there.has(row.key) !== expected) {
          wrong.push(
            `${reader}${elsewhere ? ' elsewhere' : ''}: ${expected ? 'lacks' : 'sees'} ${row.resource} of ${row.state_code}`,
          );
        }
      }
    }
    expect([...new Set(wrong)].slice(0, 12)).toEqual([]);
    expect(rows[table]?.length ? read.size : 1, 'no reader who may read got a row').toBeGreaterThan(0);
  });

  it('is there: the world holds rows of every kind that is looked at, but for documents and departures', () => {
    const empty = Object.entries(rows).filter(([, found]) => found.length === 0);
    expect(
      empty.map(([table]) => table).filter((table) => !['document', 'visit_deviation'].includes(table)),
    ).toEqual([]);
  });
});
