import { listNeedRows, needRowsFor } from '../../assistance/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { isFictional } from '../../registry/contract.ts';
import { listBodies, listStateNames } from '../../registry/server/index.ts';
import { refusalToBegin, refusalToMove } from '../acts.ts';
import { projectNotFound } from '../refusals.ts';
import type { ProjectFile, ProjectRow } from '../shapes.ts';
import { fundsNeeded, type StepId, stepAt } from '../steps.ts';
import { findProject, listProjectRows, listSteps, type StoredProject } from './project-store.ts';

type Asked = {
  readonly state?: string | undefined;
  readonly step?: string | undefined;
  readonly needId?: string | undefined;
};

/** The projects this reader may know of. */
export async function listProjects(db: ActorDb, actor: Actor, asked: Asked) {
  return {
    rows: await projectRowsFor(db, actor, await listProjectRows(db, asked)),
    refusedToBegin: refusalToBegin(actor),
  };
}

/** A project with the needs it answers, the steps it took and what the next one asks. */
export async function getProject(db: ActorDb, actor: Actor, projectId: string): Promise<ProjectFile> {
  const project = await existingProject(db, projectId);
  const [row] = await projectRowsFor(db, actor, [project]);
  if (!row) throw new Error('a project that was found has no row');
  const needs = await listNeedRows(db, { projectId });
  const step = stepAt(project.step);
  return {
    ...row,
    ...{ pillars: project.pillars, budget: project.budget, currency: project.currency },
    ...{ committed: project.committed, version: project.version },
    needs: await needRowsFor(db, actor, needs),
    taken: await listSteps(db, projectId),
    asks: step?.asks ?? [],
    cites: step?.cite ?? [],
    refusedToMove: refusalWhateverIsSaid(actor, project),
  };
}

export async function existingProject(db: ActorDb, projectId: string): Promise<StoredProject> {
  const project = await findProject(db, projectId);
  if (!project) throw new Refused(projectNotFound());
  return project;
}

/** Why it may not be moved on even if everything the step asks were fulfilled. */
function refusalWhateverIsSaid(actor: Actor, project: StoredProject) {
  const budget = project.budget ?? 0;
  const from: StepId = project.step === 'closed' ? 'evaluation' : project.step;
  const said = { from, fulfilled: stepAt(project.step)?.asks ?? [], committed: (budget * fundsNeeded) / 100 };
  return refusalToMove(actor, { ...project, needs: 1 }, { ...said, outcome: 'met' });
}

/** Projects with the names of their organizations and States. */
async function projectRowsFor(
  db: ActorDb,
  actor: Actor,
  found: readonly StoredProject[],
): Promise<ProjectRow[]> {
  if (found.length === 0) return [];
  const codes = [...new Set(found.map(({ stateCode }) => stateCode))];
  const names = await listStateNames(db, actor.language, codes);
  const bodies = new Map((await listBodies(db, actor.language)).map(({ bodyId, name }) => [bodyId, name]));
  return found.map((project) => ({
    ...{ projectId: project.projectId, organisationId: project.organisationId, stateCode: project.stateCode },
    organisationName: bodies.get(project.organisationId) ?? project.organisationId,
    stateName: names.get(project.stateCode) ?? project.stateCode,
    training: isFictional(project.stateCode),
    ...{ title: project.words[project.language] ?? '', language: project.language },
    ...{ step: project.step, outcome: project.outcome, begunOn: project.begunOn },
  }));
}
