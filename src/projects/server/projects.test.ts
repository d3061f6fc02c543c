import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { stepIds } from '../steps.ts';
import { type ProjectsWorld, projectsWorld } from './projects-world.fixture.ts';

let database: TestDatabase;
let world: ProjectsWorld;
let projectId: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await projectsWorld(database);
});
afterAll(() => database.drop());

describe('a project', () => {
  it('is begun by a donor for needs it may read, with a pillar and perhaps a budget', async () => {
    expect(await refusalOf(world.begun('donor', [world.second]))).toBe('assistance.need-not-found');
    expect(await refusalOf(world.begun('expert', [world.need]))).toBe('assistance.not-your-act');
    expect(await refusalOf(world.begun('donor', [world.need], { budget: 10 }))).toBe(
      'assistance.budget-incomplete',
    );
    const begun = await world.begun('donor', [world.need], { budget: 200_000, currency: 'USD' });
    projectId = begun.projectId;
    expect(await world.project('donor', projectId)).toMatchObject({
      ...{ organisationId: 'training-institute', organisationName: 'Training Institute of the Islands' },
      ...{
        stateName: 'Norvale',
        step: 'conceptualization',
        budget: 200_000,
        currency: 'USD',
        pillars: ['III'],
      },
      ...{ needs: [{ needId: world.need }], asks: ['concept-filed'], refusedToMove: null },
    });
    expect(await world.projects('XAA', world.need)).toMatchObject([{ projectId: projectId }]);
    expect(await world.projects('XAA', world.second)).toEqual([]);
  });

  it('does not exist for another organization, and its State and CTED follow it without moving it', async () => {
    expect(await refusalOf(world.project('bystander', projectId))).toBe('assistance.project-not-found');
    expect(await world.projects('bystander')).toEqual([]);
    for (const who of ['XAA', 'expert', 'member'] as const)
      expect((await world.project(who, projectId)).refusedToMove?.code).toBe('assistance.not-your-act');
    expect(await world.projects('XAB')).toEqual([]);
  });

  it('[C-038] goes through its steps one by one, and who moved it, when and on which evidence is kept', async () => {
    expect(await refusalOf(world.moved('donor', projectId, { from: 'funding' }))).toBe(
      'assistance.step-elsewhere',
    );
    expect(await refusalOf(world.moved('donor', projectId, { fulfilled: [] }))).toBe(
      'assistance.missing-concept-filed',
    );
    expect(await world.moved('donor', projectId)).toEqual({ step: 'analysis', version: 2 });
    expect(await refusalOf(world.moved('donor', projectId, { version: 1 }))).toBe('platform.stale');
    await world.moved('donor', projectId);
    await world.moved('donor', projectId);
    expect(await refusalOf(world.moved('donor', projectId, { committed: 99_999 }))).toBe(
      'assistance.funds-short',
    );
    await world.moved('donor', projectId, { committed: 100_000 });
    await world.moved('donor', projectId);
    await world.moved('donor', projectId);
    expect(await refusalOf(world.moved('donor', projectId))).toBe('assistance.step-outcome-missing');
    await world.moved('donor', projectId, { outcome: 'partly' });
    expect(await refusalOf(world.moved('donor', projectId))).toBe('assistance.step-closed');
    const project = await world.project('donor', projectId);
    expect(project).toMatchObject({ step: 'closed', outcome: 'partly', committed: 100_000, asks: [] });
    expect(project.taken.map(({ left, on, evidence }) => [left, on, evidence])).toEqual(
      stepIds.map((step) => [step, '2026-03-02', 'Note of the day']),
    );
    const { rows } = await database.admin.query('select distinct taken_by from project_step');
    expect(rows).toEqual([{ taken_by: '00000000-0000-4000-8000-000000000022' }]);
    expect(await world.detailsOf('project-step-taken')).toHaveLength(7);
  });

  it('whose only need was withdrawn leaves its concept with a reason', async () => {
    const { projectId } = await world.begun('donor', [world.need]);
    await world.withdrawn('XAA', world.need);
    expect(await refusalOf(world.moved('donor', projectId))).toBe('assistance.step-product-missing');
    const reason = { withoutProduct: 'The State took its leave back.' };
    expect(await world.moved('donor', projectId, reason)).toMatchObject({ step: 'analysis' });
    expect((await world.project('donor', projectId)).taken).toMatchObject([reason]);
  });
});
