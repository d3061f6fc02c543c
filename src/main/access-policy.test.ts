import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf, includesReading, type Reader } from '../access/server/index.ts';
import type { Actor } from '../platform/actor.ts';
import { type TestDatabase, testDatabase } from '../platform/server/test-database.ts';
import { withActor } from '../platform/server/with-actor.ts';
import type { Asker } from './access-fixtures/fixture.fixture.ts';
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
  rows = await rowsOfWorld();
}, 240_000);
afterAll(() => database.drop());

type Row = {
  readonly key: string;
  readonly resource: string;
  readonly moment: ReadonlySet<string>;
  readonly state_code: string | null;
  readonly file_id: string | null;
  readonly person_id: string | null;
};

// Each table with the key of a row, and what it needs to be placed: which resource it is, whose, and in which file.
const shown = {
  visit: { key: 'file_id', resource: "'visit-facts'", state: 'state_code', file: 'file_id' },
  visit_component: { key: 'component_id', resource: "'visit-facts'", state: 'state_code', file: 'file_id' },
  visit_component_plan: {
    key: 'component_id',
    resource: "'visit-plan'",
    state: 'state_code',
    file: 'file_id',
  },
  visit_basis: { key: 'file_id', resource: "'visit-basis'", file: 'file_id' },
  visit_confirmation: { key: 'confirmation_id', resource: "'visit-basis'", file: 'file_id' },
  visit_deviation: { key: 'deviation_id', resource: "'visit-deviations'", file: 'file_id' },
  hybrid_decision: { key: 'decision_id', resource: "'hybrid-decisions'" },
  visit_limit: { key: 'name', resource: "'visit-limits'" },
  state: { key: 'code', resource: "'registry'" },
  journal_entry: {
    key: 'id',
    resource: "'entry:' || event",
    state: 'state_code',
    file: 'file_id',
    where: "chain like 'state:%'",
  },
  document: {
    key: 'document_id',
    resource: "'documents-' || class",
    state: 'state_code',
    file: 'file_id',
  },
} as const;
type Shown = { key: string; resource: string; state?: string; file?: string; where?: string };

async function rowsOfWorld(): Promise<Record<string, Row[]>> {
  const { rows: told } = await database.admin.query(
    'select file_id, array_agg(event) as events from journal_entry where file_id is not null group by file_id',
  );
  const { rows: printed } = await database.admin.query("select file_id from visit where origin = 'record'");
  const moments = new Map<string, ReadonlySet<string>>([
    ...told.map(({ file_id, events }) => [file_id, new Set<string>(events)] as const),
    ...printed.map(({ file_id }) => [file_id, new Set(['printed-record'])] as const),
  ]);
  const world: Record<string, Row[]> = {};
  for (const [table, kept] of Object.entries<Shown>(shown)) {
    const { rows: found } = await database.admin.query(
      `select ${kept.key}::text as key, ${kept.resource} as resource, ${kept.state ?? 'null'} as state_code,
         ${kept.file ?? 'null'} as file_id, null as person_id
       from ${table} ${kept.where ? `where ${kept.where}` : ''}`,
    );
    world[table] = found.map((row) => ({ ...row, moment: moments.get(row.file_id) ?? new Set() }));
  }
  return world;
}

/** The files that grants in force open to somebody who has given the undertaking. */
async function filesOf({ personId }: Actor): Promise<ReadonlySet<string>> {
  const found = await database.admin.query(
    `select file_id from access_grant join undertaking using (grant_id)
     where undertaking.person_id = $1 and ended_on is null`,
    [personId],
  );
  return new Set(found.rows.map(({ file_id }) => file_id));
}

describe('row by row, what is there', () => {
  it.each(Object.entries<Shown>(shown))('of %s is what the table of access says', async (table, kept) => {
    const wrong: string[] = [];
    const read = new Set<Reader>();
    for (const { reader, elsewhere, actor } of asking) {
      const files = await filesOf(actor);
      const there = await keysFor(actor, table, kept);
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

function mayRead(reader: Reader, actor: Actor, row: Row, files: ReadonlySet<string>): boolean {
  const { access, within } = accessOf(reader, row.resource, row.moment);
  if (!includesReading(access)) return false;
  if (within === 'own-state') return row.state_code === actor.stateCode;
  if (within === 'own-visit') return row.file_id !== null && files.has(row.file_id);
  return true;
}

function keysFor(actor: Actor, table: string, { key, where }: Shown): Promise<ReadonlySet<string>> {
  return withActor(database, actor, async (db) => {
    const may = await sql<{
      may: boolean;
    }>`select has_any_column_privilege(${table}, 'select') as may`.execute(db);
    if (!may.rows[0]?.may) return new Set<string>();
    const found = await sql<{ key: string }>`
      select ${sql.raw(key)}::text as key from ${sql.table(table)} ${sql.raw(where ? `where ${where}` : '')}`.execute(
      db,
    );
    return new Set(found.rows.map((row) => row.key));
  });
}
