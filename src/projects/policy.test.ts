import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, publicReader } from '../platform/actor.ts';
import { type TestDatabase, testDatabase } from '../platform/server/test-database.ts';
import { withActor } from '../platform/server/with-actor.ts';
import { as, type ProjectsWorld, projectsWorld } from './server/projects-world.fixture.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: ProjectsWorld;

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'a member': as('member'),
  'the State concerned': as('XAA'),
  'another State': as('XAB'),
  'a UN partner': as('bystander'),
  'a donor': as('donor'),
  'a partner outside the UN of the same house as the donor': as('outsider'),
  'an expert who took part': as('visitingExpert'),
  'the public': publicReader('en'),
  'an administrator': as('administrator'),
};

const count = (actor: Actor, table: string): Promise<number> =>
  withActor(database, actor, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
    return rows[0]?.n ?? 0;
  });

/** How many rows of these tables there are for each reader who has any. */
async function seen(...tables: readonly string[]): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const [reader, actor] of Object.entries(readers)) {
    const row: number[] = [];
    for (const table of tables) row.push(await count(actor, table));
    if (row.some((one) => one > 0)) counts[reader] = row.join(' ');
  }
  return counts;
}

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

const ids = { bill: '', officers: '', project: '' };

beforeAll(async () => {
  database = await testDatabase();
  world = await projectsWorld(database);
  await world.happened('closing-meeting-held', '2025-04-05');
  await world.happened('report-transmitted', '2025-10-02');
  ids.bill = (await world.stated('XAA')).needId;
  ids.officers = (await world.stated('XAA')).needId;
  await world.cleared('XAA', ids.bill);
});
afterAll(() => database.drop());

describe('which projects there are', () => {
  it('for CTED, the Committee, the State whose needs it answers, and everybody of its organization', async () => {
    ids.project = (await world.begun('donor', [ids.bill])).projectId;
    await world.moved('donor', ids.project);
    // Which need it answers follows the need, which the Committee reads with the adopted report.
    expect((await seen('project', 'project_need', 'project_step'))['a member']).toBe('1 0 1');
    await world.happened('report-adopted', '2025-10-01');
    expect(await seen('project', 'project_need', 'project_step')).toEqual({
      ...{ CTED: '1 1 1', 'a member': '1 1 1', 'the State concerned': '1 1 1', 'a donor': '1 1 1' },
      'a partner outside the UN of the same house as the donor': '1 1 1',
    });
  });

  it('the link to a need whose leave was taken back is no longer there for the organization', async () => {
    await world.withdrawn('XAA', ids.bill);
    expect((await seen('project', 'project_need'))['a donor']).toBe('1 0');
    expect((await seen('project', 'project_need'))['the State concerned']).toBe('1 1');
    await world.cleared('XAA', ids.bill);
    expect((await seen('project', 'project_need'))['a donor']).toBe('1 1');
  });
});

describe('what may be written', () => {
  it('projects are begun, linked and moved by their organization, in the name of whoever does it', async () => {
    const begin = (actor: Actor, of = 'training-institute', by = actor.personId) =>
      may(
        actor,
        sql`insert into project (project_id, organisation_id, state_code, language, words, pillars, step, begun_on, written_by, written_at)
          values (gen_random_uuid(), ${of}, 'XAA', 'en', '{"en": "A"}', '{I}', 'conceptualization', '2026-03-01', ${by}, now())`,
      );
    expect(await begin(as('donor'))).toBe(true);
    expect(await begin(as('donor'), 'training-partner')).toBe(false);
    expect(await begin(as('donor'), 'training-institute', randomUUID())).toBe(false);
    expect(await begin(as('expert'))).toBe(false);
    const move = sql`update project set version = version + 1 where project_id = ${ids.project}`;
    expect(await may(as('donor'), move)).toBe(true);
    expect(await may(as('bystander'), move)).toBe(false);
    // Without a condition of its own, which what one may read would decide with.
    const all = sql`update project set outcome = null`;
    expect([await may(as('donor'), all), await may(as('bystander'), all)]).toEqual([true, false]);
    const step = (actor: Actor, of = 'training-institute', by = actor.personId) =>
      may(
        actor,
        sql`insert into project_step (step_id, project_id, organisation_id, state_code, left_step, next_step, conditions,
            language, evidence, on_day, entry_id, taken_by, taken_at)
          select gen_random_uuid(), project_id, ${of}, 'XAA', 'analysis', 'planning', '{}', 'en', 'A', on_day, entry_id, ${by}, now()
          from project_step`,
      );
    expect(await step(as('donor'))).toBe(true);
    expect(await step(as('donor'), 'training-partner')).toBe(false);
    expect(await step(as('donor'), 'training-institute', randomUUID())).toBe(false);
  });

  it('a project is linked to needs that are cleared, and to no other', async () => {
    const link = (actor: Actor, needId: string, of = 'training-institute') =>
      may(
        actor,
        sql`insert into project_need (project_id, need_id, organisation_id, state_code, file_id)
          values (${projectTo}, ${needId}, ${of}, 'XAA', ${world.fileId})`,
      );
    const { projectId: projectTo } = await world.begun('donor', [ids.bill]);
    expect(await link(as('donor'), ids.officers)).toBe(false);
    await world.cleared('XAA', ids.officers);
    expect(await link(as('donor'), ids.officers)).toBe(true);
    expect(await link(as('donor'), ids.officers, 'training-partner')).toBe(false);
    expect(await link(as('bystander'), ids.officers)).toBe(false);
  });
});
