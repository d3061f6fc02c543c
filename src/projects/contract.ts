import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Language, StateCode, Version } from '../platform/schemas.ts';
import {
  ConditionId,
  NeedOutcome,
  Pillar,
  ProjectFile,
  ProjectRow,
  Refusal,
  Standing,
  StepId,
} from './shapes.ts';

const Text = z.string().trim().min(1);
const Money = z.number().min(0).max(1e11);
const ofProject = z.object({ projectId: z.uuid() });
const acted = ['assistance.not-your-act', 'platform.key-reused'] as const;

/** What is offered: the projects a reader may know of, and the acts of whoever runs them. */
export const projectsContract = contract({
  listProjects: {
    method: 'GET',
    path: '/projects',
    may: 'read-projects',
    summary: 'The projects this reader may know of, the latest begun first',
    query: z.object({
      state: StateCode.optional(),
      step: Standing.optional(),
      /** Those that answer this need. */
      needId: z.uuid().optional(),
    }),
    response: z.object({
      rows: z.array(ProjectRow),
      /** Why this reader may begin none; null when they may. */
      refusedToBegin: Refusal.nullable(),
    }),
  },
  getProject: {
    method: 'GET',
    path: '/projects/:projectId',
    may: 'read-projects',
    summary:
      'A project with the needs it answers, the steps it took on which evidence, and what the next one asks',
    params: ofProject,
    response: ProjectFile,
    refusals: ['assistance.project-not-found'],
  },
  beginProject: {
    method: 'POST',
    path: '/projects',
    may: 'run-projects',
    summary: 'Begins a project of one’s organization that answers needs of one State',
    body: z.object({
      needIds: z.array(z.uuid()).min(1).max(50),
      language: Language,
      title: Text.max(300),
      pillars: z.array(Pillar).min(1).max(4),
      budget: Money.positive().optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      key: IdempotencyKey,
    }),
    response: z.object({ projectId: z.uuid(), version: Version }),
    refusals: [
      ...acted,
      'assistance.need-not-found',
      'assistance.other-state',
      'assistance.budget-incomplete',
    ],
  },
  takeProjectStep: {
    method: 'POST',
    path: '/projects/:projectId/steps',
    may: 'run-projects',
    summary:
      'Leaves the step a project stands in for the next one, with what was fulfilled and on which evidence',
    params: ofProject,
    body: z.object({
      from: StepId,
      fulfilled: z.array(ConditionId).max(12),
      language: Language,
      evidence: Text.max(4000),
      withoutProduct: Text.max(1000).optional(),
      committed: Money.optional(),
      outcome: NeedOutcome.optional(),
      version: Version,
      key: IdempotencyKey,
    }),
    response: z.object({ step: Standing, version: Version }),
    refusals: [...acted, 'assistance.project-not-found', 'assistance.step-elsewhere', 'platform.stale'],
  },
});
