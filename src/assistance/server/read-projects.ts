import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { refusalToMove } from '../acts.ts';
import { projectNotFound } from '../refusals.ts';
import type { ProjectFile, ProjectRow } from '../shapes.ts';
import { fundsNeeded, type StepId, stepAt } from '../steps.ts';
import { listNeedRows } from './need-store.ts';
import { findProject, listProjectRows, listSteps, type StoredProject } from './project-store.ts';
import { needRowsFor, projectRowsFor } from './rows-for.ts';

type Asked = { readonly state?: string | undefined; readonly step?: string | undefined };

/** The projects this reader may know of. */
export async function listProjects(db: ActorDb, actor: Actor, asked: Asked): Promise<{ rows: ProjectRow[] }> {
  return { rows: await projectRowsFor(db, actor, await listProjectRows(db, asked)) };
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
