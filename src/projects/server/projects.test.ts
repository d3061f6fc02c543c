import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../platform/server/test-database.ts';
import { stepIds } from '../steps.ts';
import { type ProjectsWorld, projectsWorld, refusalOf } from './projects-world.fixture.ts';

let database: TestDatabase;
let world: ProjectsWorld;
const ids = { need: '', second: '', project: '' };

beforeAll(async () => {
  database = await testDatabase();
  world = await projectsWorld(database);
  await world.happened('closing-meeting-held', '2025-04-05');
  await world.happened('report-adopted', '2025-10-01');
  await world.happened('report-transmitted', '2025-10-02');
  ids.need = (await world.stated('XAA')).needId;
  ids.second = (await world.stated('XAA')).needId;
  await world.cleared('XAA', ids.need);
});
afterAll(() => database.drop());

const detailsOf = async (event: string) => {
  const { rows } = await database.admin.query<{ detail: Record<string, unknown> }>(
    'select detail from journal_entry where event = $1 order by seq',
    [event],
  );
  return rows.map(({ detail }) => detail);
};

describe('a project', () => {
  it('is begun by a donor for needs it may read, with a pillar and perhaps a budget', async () => {
    expect(await refusalOf(world.begun('donor', [ids.second]))).toBe('assistance.need-not-found');
    expect(await refusalOf(world.begun('expert', [ids.need]))).toBe('assistance.not-your-act');
    expect(await refusalOf(world.begun('donor', [ids.need], { budget: 10 }))).toBe(
      'assistance.budget-incomplete',
    );
    const begun = await world.begun('donor', [ids.need], { budget: 200_000, currency: 'USD' });
    ids.project = begun.projectId;
    expect(await world.project('donor', ids.project)).toMatchObject({
      ...{ organisationId: 'training-institute', organisationName: 'Training Institute of the Islands' },
      ...{
        stateName: 'Norvale',
        step: 'conceptualization',
        budget: 200_000,
        currency: 'USD',
        pillars: ['III'],
      },
      ...{ needs: [{ needId: ids.need }], asks: ['concept-filed'], refusedToMove: null },
    });
    expect(await world.projects('XAA', ids.need)).toMatchObject([{ projectId: ids.project }]);
    expect(await world.projects('XAA', ids.second)).toEqual([]);
  });

  it('does not exist for another organization, and its State and CTED follow it without moving it', async () => {
    expect(await refusalOf(world.project('bystander', ids.project))).toBe('assistance.project-not-found');
    expect(await world.projects('bystander')).toEqual([]);
    for (const who of ['XAA', 'expert', 'member'] as const)
      expect((await world.project(who, ids.project)).refusedToMove?.code).toBe('assistance.not-your-act');
    expect(await world.projects('XAB')).toEqual([]);
  });

  it('[C-038] goes through its steps one by one, and who moved it, when and on which evidence is kept', async () => {
    expect(await refusalOf(world.moved('donor', ids.project, { from: 'funding' }))).toBe(
      'assistance.step-elsewhere',
    );
    expect(await refusalOf(world.moved('donor', ids.project, { fulfilled: [] }))).toBe(
      'assistance.missing-concept-filed',
    );
    expect(await world.moved('donor', ids.project)).toEqual({ step: 'analysis', version: 2 });
    expect(await refusalOf(world.moved('donor', ids.project, { version: 1 }))).toBe('platform.stale');
    await world.moved('donor', ids.project);
    await world.moved('donor', ids.project);
    expect(await refusalOf(world.moved('donor', ids.project, { committed: 99_999 }))).toBe(
      'assistance.funds-short',
    );
    await world.moved('donor', ids.project, { committed: 100_000 });
    await world.moved('donor', ids.project);
    await world.moved('donor', ids.project);
    expect(await refusalOf(world.moved('donor', ids.project))).toBe('assistance.step-outcome-missing');
    await world.moved('donor', ids.project, { outcome: 'partly' });
    expect(await refusalOf(world.moved('donor', ids.project))).toBe('assistance.step-closed');
    const project = await world.project('donor', ids.project);
    expect(project).toMatchObject({ step: 'closed', outcome: 'partly', committed: 100_000, asks: [] });
    expect(project.taken.map(({ left, on, evidence }) => [left, on, evidence])).toEqual(
      stepIds.map((step) => [step, '2026-03-02', 'Note of the day']),
    );
    const { rows } = await database.admin.query('select distinct taken_by from project_step');
    expect(rows).toEqual([{ taken_by: '00000000-0000-4000-8000-000000000022' }]);
    expect(await detailsOf('project-step-taken')).toHaveLength(7);
  });

  it('whose only need was withdrawn leaves its concept with a reason', async () => {
    const { projectId } = await world.begun('donor', [ids.need]);
    await world.withdrawn('XAA', ids.need);
    expect(await refusalOf(world.moved('donor', projectId))).toBe('assistance.step-product-missing');
    const reason = { withoutProduct: 'The State took its leave back.' };
    expect(await world.moved('donor', projectId, reason)).toMatchObject({ step: 'analysis' });
    expect((await world.project('donor', projectId)).taken).toMatchObject([reason]);
  });
});
