import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may as mayDo, rowsSeen } from '../../tools/test/worlds/rows-seen.ts';
import { as, readers } from '../../tools/test/worlds/small-world.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import type { Actor } from '../platform/actor.ts';
import { type ProjectsWorld, projectsWorld } from './server/projects-world.fixture.ts';

// Readers in the rows, moments in the columns. The rows that exist for a reader are counted by the database itself.

let database: TestDatabase;
let world: ProjectsWorld;

const seen = (...tables: string[]) => rowsSeen(world.acting, readers, tables);
const may = (actor: Actor, statement: ReturnType<typeof sql>) => mayDo(world.acting, actor, statement);

let projectId: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await projectsWorld(database, { adopted: false });
});
afterAll(() => database.drop());

describe('which projects there are', () => {
  it('for CTED, the Committee, the State whose needs it answers, and everybody of its organization', async () => {
    projectId = (await world.begun('donor', [world.need])).projectId;
    await world.moved('donor', projectId);
    // Which need it answers follows the need, which the Committee reads with the adopted report.
    expect((await seen('project', 'project_need', 'project_step'))['a member']).toBe('1 0 1');
    await world.happened('report-adopted', '2025-10-01');
    expect(await seen('project', 'project_need', 'project_step')).toEqual({
      ...{ CTED: '1 1 1', 'a member': '1 1 1', 'the State concerned': '1 1 1', 'its focal point': '1 1 1' },
      'a donor': '1 1 1',
      'a partner outside the UN of the same house as the donor': '1 1 1',
    });
  });

  it('the link to a need whose leave was taken back is no longer there for the organization', async () => {
    await world.withdrawn('XAA', world.need);
    expect((await seen('project', 'project_need'))['a donor']).toBe('1 0');
    expect((await seen('project', 'project_need'))['the State concerned']).toBe('1 1');
    await world.cleared('XAA', world.need);
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
    const move = sql`update project set version = version + 1 where project_id = ${projectId}`;
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
    const { projectId: projectTo } = await world.begun('donor', [world.need]);
    expect(await link(as('donor'), world.second)).toBe(false);
    await world.cleared('XAA', world.second);
    expect(await link(as('donor'), world.second)).toBe(true);
    expect(await link(as('donor'), world.second, 'training-partner')).toBe(false);
    expect(await link(as('bystander'), world.second)).toBe(false);
  });
});
