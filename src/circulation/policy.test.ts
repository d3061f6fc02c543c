import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  administrator,
  anybody,
  member,
  ofState,
  partner,
  personId,
  secretary,
} from '../database/server/actors.fixture.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import type { Actor } from '../platform/actor.ts';

// Two papers were circulated, one before many readers and one before another member alone: readers in the rows, and in
// the columns the circulations and addressees there are for each.

const mission = ofState('XAA');
const addressed = [member, mission, partner];
const elsewhere = { ...member, personId: personId(77) };
const readers: readonly (readonly [string, Actor, readonly [number, number]])[] = [
  ['CTED', secretary, [2, 4]],
  ['a member it was put before', member, [1, 1]],
  ['a State it was put before', mission, [1, 1]],
  ['a partner it was put before', partner, [1, 1]],
  ['a member who was left out', { ...member, personId: personId(78) }, [0, 0]],
  ['somebody else of the same State', ofState('XAA', 79), [0, 0]],
  ['an administrator', administrator, [0, 0]],
  ['the public', anybody, [0, 0]],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await circulated(addressed);
  await circulated([elsewhere]);
});
afterAll(() => database.drop());

async function circulated(to: readonly Actor[]): Promise<void> {
  const [paper, circulation] = [randomUUID(), randomUUID()];
  await database.admin.query(
    `insert into document (document_id, training, type, class, titles, original_language, temporary_number, dated_on,
       issued_by, state_code, filed_by, filed_at)
     values ($1::uuid, true, 'note', 'committee-cted-and-state', '{"en": "A paper"}', 'en', $1::text, '2026-03-01', 'state',
       'XAA', $2, now())`,
    [paper, secretary.personId],
  );
  await database.admin.query(
    `insert into circulation (circulation_id, kind, document_id, state_code, training, circles, circulated_on,
       circulated_at, circulated_by)
     values ($1, 'document', $2, 'XAA', true, '{committee}', '2026-03-02', now(), $3)`,
    [circulation, paper, secretary.personId],
  );
  for (const person of to) {
    await database.admin.query(
      `insert into circulation_reader (circulation_id, person_id, circle, circulated_at)
       values ($1, $2, 'committee', now())`,
      [circulation, person.personId],
    );
  }
}

describe('what was circulated', () => {
  it.each(readers)('is there for %s', async (_, actor, there) => {
    const { rows } = await withActor(database, actor, (db) =>
      sql<{ circulations: number; addressees: number }>`select
        (select count(*)::int from circulation) as circulations,
        (select count(*)::int from circulation_reader) as addressees`.execute(db),
    );
    expect([rows[0]?.circulations, rows[0]?.addressees]).toEqual(there);
  });

  it.each(readers)('is circulated and put before a reader, by CTED alone: %s', async (_, actor) => {
    const puts = withActor(database, actor, (db) =>
      sql`insert into circulation_reader (circulation_id, person_id, circle, circulated_at)
        select circulation_id, gen_random_uuid(), 'committee', now() from circulation`.execute(db),
    );
    if (actor === secretary) await expect(puts).resolves.toBeDefined();
    else await expect(puts).rejects.toThrow('permission denied');
  });
});
