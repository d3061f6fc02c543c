import type { Handlers } from '../../http/server/mount.ts';
import type { projectsContract } from '../contract.ts';
import { beginProject } from './begin-project.ts';
import { getProject, listProjects } from './read-projects.ts';
import { takeProjectStep } from './take-step.ts';

/** Binds the contract to its functions. */
export const projectsHandlers: Handlers<typeof projectsContract> = {
  listProjects: ({ db, actor, query }) => listProjects(db, actor, query),
  getProject: ({ db, actor, params }) => getProject(db, actor, params.projectId),
  beginProject: ({ db, actor, today, now, body }) => beginProject(db, actor, body, { today, now }),
  takeProjectStep: ({ db, actor, today, now, params, body }) =>
    takeProjectStep(db, actor, params.projectId, body, { today, now }),
};
