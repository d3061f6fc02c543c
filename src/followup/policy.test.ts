import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, publicReader } from '../platform/actor.ts';
import { type TestDatabase, testDatabase } from '../platform/server/test-database.ts';
import { withActor } from '../platform/server/with-actor.ts';
import { as, type FollowupWorld, followupWorld } from './server/followup-world.fixture.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: FollowupWorld;

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'a member': as('member'),
  'the State concerned': as('XAA'),
  'its focal point': as('focal'),
  'another State': as('XAB'),
  'a UN partner': as('bystander'),
  'a donor': as('donor'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};
const tables = ['recommendation'] as const;

/** How many rows of each table there are for each reader who has any. */
async function seen(): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const [reader, actor] of Object.entries(readers)) {
    const row: number[] = [];
    for (const table of tables) row.push(await count(actor, table));
    if (row.some((one) => one > 0)) counts[reader] = row.join(' ');
  }
  return counts;
}

const count = (actor: Actor, table: string): Promise<number> =>
  withActor(database, actor, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
    return rows[0]?.n ?? 0;
  });

/** Whether somebody got a statement through; it is taken back. */
async function may(actor: Actor, statement: ReturnType<typeof sql>): Promise<boolean> {
  const undone = new Error('taken back');
  let changed = 0n;
  try {
    await withActor(database, actor, async (db) => {
      changed = (await statement.execute(db)).numAffectedRows ?? 0n;
      throw undone;
    });
  } catch (fault) {
    if (fault !== undone && !/row-level security|permission denied/.test(String(fault))) throw fault;
    return fault === undone && changed > 0n;
  }
  return false;
}

beforeAll(async () => {
  database = await testDatabase();
  world = await followupWorld(database);
  await world.takenUp();
});
afterAll(() => database.drop());

describe('which recommendations there are', () => {
  it('once adopted, for CTED and the Committee; once transmitted, for the State concerned', async () => {
    expect(await seen()).toEqual({ CTED: '2', 'a member': '2' });
    await world.happened('report-transmitted', '2026-02-01');
    await world.happened('final-report-received', '2026-02-03');
    expect(await seen()).toEqual({
      ...{ CTED: '2', 'a member': '2' },
      ...{ 'the State concerned': '2', 'its focal point': '2' },
    });
  });

  it('a partner reads the recommendation whose paragraph stands in a version released to it, and no other', async () => {
    const version = await partnerVersion([world.paragraph, world.second]);
    expect((await seen())['a UN partner']).toBeUndefined();
    await world.happened('confidentiality-indicated', '2026-03-01');
    await world.happened('partner-version-issued', '2026-03-05');
    expect((await seen())['a UN partner']).toBe('1');
    expect((await seen())['a donor']).toBeUndefined();
    const words = await withActor(database, as('bystander'), (db) =>
      db.selectFrom('recommendation').select(['block_id']).execute(),
    );
    expect(words.map(({ block_id }) => block_id)).toEqual([world.second]);
    expect(version).toBeTruthy();
  });

  it('the Committee reads none once the adoption is taken back', async () => {
    expect((await seen())['a member']).toBe('2');
    await database.admin.query(
      `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, detail, voids)
       select chain, event, on_day, by_person, state_code, file_id, '{}', id from journal_entry
       where event = 'report-adopted'`,
    );
    expect((await seen())['a member']).toBeUndefined();
    expect((await seen()).CTED).toBe('2');
  });
});

describe('what may be written', () => {
  it('recommendations are taken up by CTED, in its own name', async () => {
    const takeUp = (actor: Actor, by = actor.personId) =>
      may(
        actor,
        sql`insert into recommendation (recommendation_id, block_id, report_id, file_id, state_code, position, words,
            on_day, taken_up_by, taken_up_at)
          values (gen_random_uuid(), ${world.paragraph}, ${world.reportId}, ${world.fileId}, 'XAA', 9, '{"en": "A"}',
            '2026-01-20', ${by}, now())`,
      );
    expect(await takeUp(as('expert'))).toBe(true);
    expect(await takeUp(as('expert'), randomUUID())).toBe(false);
    expect(await takeUp(as('member'))).toBe(false);
    expect(await takeUp(as('XAA'))).toBe(false);
  });
});

/** A version for partners with these paragraphs, as the part that makes versions stores it. */
async function partnerVersion(blocks: readonly string[]): Promise<string> {
  const versionId = randomUUID();
  const { rows } = await database.admin.query<{ id: string }>(
    'select snapshot_id as id from report_snapshot where report_id = $1',
    [world.reportId],
  );
  await database.admin.query(
    `insert into report_version (version_id, report_id, file_id, state_code, kind, numbering, snapshot_id, content,
       content_sha256, issued_on, issued_by, issued_at)
     values ($1, $2, $3, 'XAA', 'SV-09', 'renumber', $4, '{}', $5, '2026-03-05', $6, now())`,
    [versionId, world.reportId, world.fileId, rows[0]?.id, 'b'.repeat(64), as('expert').personId],
  );
  await database.admin.query(
    `insert into version_release (version_id, audience, event, kind, file_id, state_code)
     values ($1, 'un-partner', 'partner-version-issued', '', $2, '')`,
    [versionId, world.fileId],
  );
  for (const [at, block] of blocks.entries()) {
    await database.admin.query(
      `insert into version_block (version_id, block_id, kind, file_id, state_code, position)
       values ($1, $2, '', $3, '', $4)`,
      [versionId, block, world.fileId, at + 1],
    );
  }
  return versionId;
}
