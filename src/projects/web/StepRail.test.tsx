import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { stepIds } from '../steps.ts';
import type { Project } from './api.ts';
import { StepRail } from './StepRail.tsx';

const id = '00000000-0000-4000-8000-000000000001';
const taken = (['conceptualization', 'analysis', 'planning'] as const).map((left, at) => ({
  ...{ stepId: `${at}`, left, next: stepIds[at + 1] ?? 'closed', conditions: [], language: 'en' },
  ...{ evidence: 'Note', withoutProduct: null, on: `2026-03-0${at + 1}` },
}));
const project = {
  ...{ projectId: id, organisationId: 'o', organisationName: 'O', stateCode: 'XAA', stateName: 'Norvale' },
  ...{ training: true, title: 'T', language: 'en', outcome: null, begunOn: '2026-02-01', pillars: ['III'] },
  ...{ budget: null, currency: null, committed: null, version: 4, needs: [], asks: [], cites: [] },
  ...{ refusedToMove: null, step: 'funding', taken },
} as unknown as Project;

it('the rail names seven steps, when each was left, and the one the project stands in', async () => {
  const view = await shown(() => <StepRail project={project} />);
  const rows = await view.findAllByRole('listitem');
  expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([
    ...[null, null, null, 'step', null, null, null],
  ]);
  expect(rows[0]?.textContent).toContain('Conceptualization');
  expect(rows[0]?.querySelector('time')?.getAttribute('datetime')).toBe('2026-03-01');
  expect(rows[3]?.textContent).toContain('the project stands here');
  expect(rows[6]?.textContent).toContain('to come');
});
