import { queryOptions } from '@tanstack/react-query';
import type { decisionsContract } from '../../decisions/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { Language } from '../../platform/language.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';
import type { assessmentContract } from '../contract.ts';

type Assessing = typeof assessmentContract;

const operations = {
  listAssessments: ['GET', '/assessments'],
  getAssessment: ['GET', '/assessments/:assessmentId'],
  listCauses: ['GET', '/assessments/:assessmentId/causes'],
  beginAssessment: ['POST', '/assessments'],
  saveAnswer: ['PUT', '/assessments/:assessmentId/answers/:questionId'],
  commentAnswer: ['POST', '/assessments/:assessmentId/answers/:questionId/comments'],
  moveAssessment: ['POST', '/assessments/:assessmentId/steps'],
} as const satisfies Operations<Assessing>;

export const assessing = createClient<Assessing>(operations);

export type Register = Received<Assessing['listAssessments']>;
export type AssessmentRow = Register['rows'][number];
export type Assessment = Received<Assessing['getAssessment']>;
export type Question = Assessment['questions'][number];
export type Answer = NonNullable<Question['answer']>;
export type Cause = Answer['causes'][number];
export type Step = Sent<Assessing['moveAssessment']>['body']['step'];
export type ToSave = Omit<Sent<Assessing['saveAnswer']>['body'], 'key'>;
export type Words = Readonly<Partial<Record<Language, string>>>;
export type RegisterQuery = NonNullable<Sent<Assessing['listAssessments']>['query']>;

export const registerQuery = (query: RegisterQuery) =>
  queryOptions({
    queryKey: ['assessment', 'register', query],
    queryFn: ({ signal }) => assessing.listAssessments({ query }, { signal }),
  });

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', 'one', assessmentId],
    queryFn: ({ signal }) => assessing.getAssessment({ params: { assessmentId } }, { signal }),
  });

export const causesQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', 'causes', assessmentId],
    queryFn: ({ signal }) => assessing.listCauses({ params: { assessmentId } }, { signal }),
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

const decisions = createClient<Pick<typeof decisionsContract, 'listDecisions'>>({
  listDecisions: ['GET', '/decisions'],
});

/** The decisions by which the Committee adopted an assessment, to name the one an act rests on. */
export const decisionsQuery = () =>
  queryOptions({
    queryKey: ['assessment', 'decisions'],
    queryFn: ({ signal }) =>
      decisions.listDecisions(
        { query: { kind: 'assessment-adopted', stage: 'closed', limit: 200 } },
        { signal },
      ),
  });
