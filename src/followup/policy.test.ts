import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RecommendationWorld,
  recommendationWorld,
} from '../../tools/test/worlds/recommendation-world.ts';
import { may as mayDo, rowsSeen } from '../../tools/test/worlds/rows-seen.ts';
import { as, readers } from '../../tools/test/worlds/small-world.ts';
import { versionForPartners } from '../../tools/test/worlds/visit-rows.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Actor } from '../platform/actor.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: RecommendationWorld;

const tables = ['recommendation'] as const;
const seen = () => rowsSeen(world.acting, readers, tables);
const may = (actor: Actor, statement: ReturnType<typeof sql>) => mayDo(world.acting, actor, statement);

beforeAll(async () => {
  database = await testDatabase();
  world = await recommendationWorld(database);
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
    await partnerVersion([world.paragraph, world.second]);
    expect((await seen())['a UN partner']).toBeUndefined();
    await world.happened('confidentiality-indicated', '2026-03-01');
    await world.happened('partner-version-issued', '2026-03-05');
    expect((await seen())['a UN partner']).toBe('1');
    expect((await seen())['a donor']).toBeUndefined();
    const words = await world.does('bystander', (db) =>
      db.selectFrom('recommendation').select(['block_id']).execute(),
    );
    expect(words.map(({ block_id }) => block_id)).toEqual([world.second]);
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

/** A version for partners with these blocks. */
const partnerVersion = (blocks: readonly string[]) =>
  versionForPartners(database, { ...world, by: as('expert').personId, on: '2026-03-05' }, blocks);
