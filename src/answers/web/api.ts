import { queryOptions } from '@tanstack/react-query';
import type { assessmentContract } from '../../assessment/contract.ts';
import type { decisionsContract } from '../../decisions/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { Language } from '../../platform/language.ts';
import { createClient } from '../../web/client.ts';
import type { answersContract } from '../contract.ts';

type Answering = typeof answersContract;
type Moving = Pick<typeof assessmentContract, 'moveAssessment'>;

const operations = {
  getAssessment: ['GET', '/assessments/:assessmentId'],
  listCauses: ['GET', '/assessments/:assessmentId/causes'],
  saveAnswer: ['PUT', '/assessments/:assessmentId/answers/:questionId'],
  commentAnswer: ['POST', '/assessments/:assessmentId/answers/:questionId/comments'],
} as const satisfies Operations<Answering>;

export const answering = createClient<Answering>(operations);
/** The act on the assessment as a whole, which its page offers too. */
export const moving = createClient<Moving>({
  moveAssessment: ['POST', '/assessments/:assessmentId/steps'],
});

export type Assessment = Received<Answering['getAssessment']>;
export type Question = Assessment['questions'][number];
export type Answer = NonNullable<Question['answer']>;
export type ToSave = Omit<Sent<Answering['saveAnswer']>['body'], 'key'>;
export type Step = Sent<Moving['moveAssessment']>['body']['step'];
export type Words = Readonly<Partial<Record<Language, string>>>;

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', 'one', assessmentId],
    queryFn: ({ signal }) => answering.getAssessment({ params: { assessmentId } }, { signal }),
  });

export const causesQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', 'causes', assessmentId],
    queryFn: ({ signal }) => answering.listCauses({ params: { assessmentId } }, { signal }),
  });

/** Everything an act of this part may have changed, the register of assessments among it. */
export const touched = [{ queryKey: ['assessment'] }] as const;

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
