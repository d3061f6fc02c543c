import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';
import type { assessmentContract } from '../contract.ts';

type Assessing = typeof assessmentContract;

const operations = {
  listAssessments: ['GET', '/assessments'],
  beginAssessment: ['POST', '/assessments'],
  moveAssessment: ['POST', '/assessments/:assessmentId/steps'],
} as const satisfies Operations<Assessing>;

export const assessing = createClient<Assessing>(operations);

export type Register = Received<Assessing['listAssessments']>;
export type AssessmentRow = Register['rows'][number];
export type RegisterQuery = NonNullable<Sent<Assessing['listAssessments']>['query']>;

export const registerQuery = (query: RegisterQuery) =>
  queryOptions({
    queryKey: ['assessment', 'register', query],
    queryFn: ({ signal }) => assessing.listAssessments({ query }, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['assessment'] }] as const;

const registry = createClient<Pick<typeof registryContract, 'listStates'>>({
  listStates: ['GET', '/states'],
});

/** The States that can be assessed here. */
export const statesQuery = (fictional: boolean) =>
  queryOptions({
    queryKey: ['assessment', 'states', fictional],
    queryFn: ({ signal }) => registry.listStates({ query: { fictional } }, { signal }),
  });
