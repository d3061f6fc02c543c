import { describe, expect, it } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { placeOnRail, stageRail } from './stage-rail.ts';

const stages = [
  { id: 'ST-12', order: 9 },
  { id: 'ST-13', order: 10 },
  { id: 'ST-14', order: 10 },
  { id: 'ST-15', order: 11 },
  { id: 'ST-16', order: 12 },
  { id: 'ST-17', order: 13 },
];

describe('a stage rail', () => {
  it('starts with everything ahead', () => {
    const steps = stageRail(stages, { stage: null, open: [], passed: [] });
    expect(steps.map((step) => step.standing)).toEqual(['ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(placeOnRail(steps)).toEqual({ at: 0, of: 5 });
  });

  it('says where the file stands, since when, and in whose hands', () => {
    const held = { id: 'ST-13', since: day('2025-04-25'), heldBy: ['visited-state'] };
    const steps = stageRail(stages, { stage: 'ST-13', open: [held], passed: ['ST-12'] });
    expect(steps.map((step) => step.standing)).toEqual(['passed', 'open', 'ahead', 'ahead', 'ahead']);
    expect(steps[1]?.stages[0]).toEqual({ ...held, standing: 'open', here: true });
    expect(placeOnRail(steps)).toEqual({ at: 2, of: 5 });
  });

  it('tells a side path that was never taken from one that is still ahead', () => {
    const held = { id: 'ST-16', since: day('2025-05-20'), heldBy: ['cted'] };
    const steps = stageRail(stages, { stage: 'ST-16', open: [held], passed: ['ST-12', 'ST-13'] });
    expect(steps.map((step) => step.standing)).toEqual(['passed', 'passed', 'not-taken', 'open', 'ahead']);
    expect(steps[1]?.stages.map((stage) => stage.standing)).toEqual(['passed', 'not-taken']);
  });

  it('keeps stages that run side by side in one step', () => {
    const open = ['ST-13', 'ST-14'].map((id) => ({ id, since: day('2025-05-22'), heldBy: [] }));
    const steps = stageRail(stages, { stage: 'ST-14', open, passed: ['ST-12'] });
    expect(steps[1]?.stages.map((stage) => stage.id)).toEqual(['ST-13', 'ST-14']);
    expect(placeOnRail(steps).at).toBe(2);
  });
});
