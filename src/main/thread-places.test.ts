import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writtenRoutes } from '../../tools/route-rows.ts';
import { ChainKind } from '../chain/contract.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';
import { pathWith, rowAt } from '../web/places.ts';
import type { Asker } from './access-fixtures/fixture.fixture.ts';
import { endpoints, type PreparedWorld, prepareWorld } from './access-fixtures/world.fixture.ts';

// The page that a record of the thread is said to be shown on opens for whoever is told so.

let database: TestDatabase;
let world: PreparedWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await prepareWorld(database);
}, 240_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

type Placed = { readonly kind: string; readonly place: string };
const pages = writtenRoutes();
const reads = endpoints.flatMap(([id, { method, path }]) => (method === 'GET' ? [{ id, path }] : []));

describe('the page of a record of the thread', () => {
  it('answers every reader in whose chain the record is', { timeout: 240_000 }, async () => {
    const shut = new Set<string>();
    const kinds = new Set<string>();
    for (const asker of world.askers) {
      for (const { kind, place } of await placesFor(asker.actor)) {
        kinds.add(kind);
        const status = await statusFor(asker, firstOf(place));
        if (status !== 200) shut.add(`${status} for ${asker.reader}: ${kind} at ${shapeOf(place)}`);
      }
    }
    expect([...shut]).toEqual([]);
    expect([...kinds].sort()).toEqual([...ChainKind.options].sort());
  });
});

/** What the page of a place reads first, below `/api/v1`. */
function firstOf(place: string): string {
  const page = rowAt(pages, pathOf(place));
  if (!page?.row.first) throw new Error(`no page shows ${place}`);
  return pathWith(page.row.first, page.parts);
}

const pathOf = (place: string): string => place.split('#')[0] ?? place;
const shapeOf = (place: string): string => rowAt(pages, pathOf(place))?.row.path ?? place;

async function statusFor(asker: Asker, first: string): Promise<number> {
  const read = rowAt(reads, first);
  if (!read) throw new Error(`nothing answers ${first}`);
  return (await world.as(asker, read.row.id, { params: read.parts })).status;
}

/** Of each kind the place of one record. */
function placesFor(actor: Actor): Promise<readonly Placed[]> {
  return withActor(database, actor, async (db) => {
    const found = await sql<Placed>`
      select distinct on (kind) kind, place from chain_record order by kind, record_id`.execute(db);
    return found.rows;
  });
}
