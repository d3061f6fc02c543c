import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { projectsContract } from '../contract.ts';

type Projects = typeof projectsContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listProjects: ['GET', '/projects'],
  getProject: ['GET', '/projects/:projectId'],
  beginProject: ['POST', '/projects'],
  takeProjectStep: ['POST', '/projects/:projectId/steps'],
} as const satisfies Operations<Projects>;

export const projects = createClient<Projects>(operations);

export type ProjectRow = Received<Projects['listProjects']>['rows'][number];
export type Project = Received<Projects['getProject']>;
export type Pillar = Project['pillars'][number];
export type Outcome = NonNullable<Project['outcome']>;
export type StepAsked = NonNullable<Sent<Projects['takeProjectStep']>['body']>;

/** All projects, or those that answer a need. */
export const projectsQuery = (needId: string) =>
  queryOptions({
    queryKey: ['assistance', 'projects', needId],
    queryFn: ({ signal }) => projects.listProjects({ query: needId ? { needId } : {} }, { signal }),
  });

export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['assistance', 'project', projectId],
    queryFn: ({ signal }) => projects.getProject({ params: { projectId } }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['assistance'] }] as const;
