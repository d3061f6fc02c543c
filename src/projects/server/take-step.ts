import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { listNeedRows } from '../../assistance/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { refusalToMove } from '../acts.ts';
import type { projectsContract } from '../contract.ts';
import { refusalOfStep } from '../refusals.ts';
import { type Standing, stepAt } from '../steps.ts';
import { insertStep, moveProject } from './project-store.ts';
import { existingProject } from './read-projects.ts';

export type Given = { readonly today: Day; readonly now: Instant };
type Asked = Omit<z.output<(typeof projectsContract)['takeProjectStep']['body']>, 'key'>;

/** Leaves the step a project stands in for the next, and keeps who moved it, when, and on which evidence. */
export async function takeProjectStep(
  db: ActorDb,
  actor: Actor,
  projectId: string,
  asked: Asked,
  { today, now }: Given,
): Promise<{ step: Standing; version: number }> {
  const project = await existingProject(db, projectId);
  // A need counts while its State lets the organization know of it.
  const needs = (await listNeedRows(db, { projectId })).length;
  refuseIf(refusalToMove(actor, { ...project, needs }, asked));
  const step = stepAt(project.step);
  if (!step) throw new Refused(refusalOfStep({ is: 'closed' }, project.step));

  const { organisationId, stateCode } = project;
  const committed = step.id === 'funding' ? (asked.committed ?? null) : null;
  const outcome = step.next === 'closed' ? (asked.outcome ?? null) : null;
  const seen = { projectId, version: asked.version };
  if (!(await moveProject(db, seen, { step: step.next, committed, outcome }))) throw new Refused(stale());
  const entry = await append(db, {
    ...{ chain: 'body:house', event: 'project-step-taken', on: today, recordedAt: now },
    ...{ by: actor.personId, seenBy: [] },
    detail: { project: projectId, left: step.id, next: step.next, conditions: step.asks },
  });
  await insertStep(db, {
    ...{ stepId: randomUUID(), projectId, organisationId, stateCode, left: step.id, next: step.next },
    ...{ conditions: step.asks, language: asked.language, evidence: asked.evidence },
    ...{ withoutProduct: asked.withoutProduct ?? null, on: today, entryId: entry.id },
    ...{ by: actor.personId, at: now },
  });
  return { step: step.next, version: asked.version + 1 };
}
