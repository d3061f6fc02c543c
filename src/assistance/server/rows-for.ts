import type { Actor } from '../../platform/actor.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { listBodies, listStateNames } from '../../registry/server/index.ts';
import type { NeedRow, ProjectRow } from '../shapes.ts';
import type { StoredNeed } from './need-store.ts';
import type { StoredProject } from './project-store.ts';

/** Needs with the names of their States, in the words they were written in. */
export async function needRowsFor(
  db: ActorDb,
  actor: Actor,
  found: readonly StoredNeed[],
): Promise<NeedRow[]> {
  const codes = [...new Set(found.map(({ stateCode }) => stateCode))];
  const names = await listStateNames(db, actor.language, codes);
  return found.map((need) => ({
    ...{ needId: need.needId, stateCode: need.stateCode, themeId: need.themeId, priority: need.priority },
    stateName: names.get(need.stateCode) ?? need.stateCode,
    ...{ words: need.words[need.language] ?? '', language: need.language },
    ...{ madeOn: need.madeOn, madeBy: need.madeBy, clearance: need.clearance, projects: need.projects },
  }));
}

/** Projects with the names of their organizations and States. */
export async function projectRowsFor(
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
    ...{ title: project.words[project.language] ?? '', language: project.language },
    ...{ step: project.step, outcome: project.outcome, begunOn: project.begunOn },
  }));
}
