import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { IdempotencyKey, Refusal, StateCode, Version } from '../platform/schemas.ts';
import { AssessmentRow, Status, steps } from './shapes.ts';

export { type Change, changes, ratings } from './roll-up.ts';
export { AssessmentRow, type Step, steps } from './shapes.ts';

const acted = z.object({ assessmentId: z.uuid(), version: Version });
const always = ['assessment.not-your-act', 'platform.key-reused'];

/** What is offered: the register of assessments, and the acts on an assessment as a whole. */
export const assessmentContract = contract({
  listAssessments: {
    method: 'GET',
    path: '/assessments',
    may: 'read-assessments',
    summary: 'Assessments by cycle and State, and how many of each cycle were submitted',
    query: z.object({
      cycle: z.int().min(1).optional(),
      status: Status.optional(),
      state: StateCode.optional(),
    }),
    response: z.object({
      rows: z.array(AssessmentRow),
      /** `states` is how many could be assessed: all of training, or all Member States. */
      cycles: z.array(z.object({ cycle: z.int(), begun: z.int(), submitted: z.int(), states: z.int() })),
      training: z.boolean(),
      refused: Refusal.nullable(),
    }),
  },
  beginAssessment: {
    method: 'POST',
    path: '/assessments',
    may: 'assess',
    summary: 'Begins the next cycle of a State; its answers begin with those of the cycle before',
    body: z.object({ stateCode: StateCode, key: IdempotencyKey }),
    response: acted,
    refusals: [
      ...always,
      'assessment.unknown-state',
      'assessment.running-already',
      'questions.none-in-force',
    ],
  },
  moveAssessment: {
    method: 'POST',
    path: '/assessments/:assessmentId/steps',
    may: 'assess',
    summary:
      'Shares an assessment with its State, submits it to the Committee, or enters that it was adopted',
    params: z.object({ assessmentId: z.uuid() }),
    body: z.object({
      step: z.enum(steps),
      /** The decision of the Committee that adopted it. */
      decisionId: z.uuid().optional(),
      version: Version,
      key: IdempotencyKey,
    }),
    response: acted,
    refusals: [
      ...always,
      'assessment.not-found',
      'platform.stale',
      'assessment.shared-already',
      'assessment.submitted-already',
      'assessment.nothing-answered',
      'assessment.not-submitted',
      'assessment.adopted-already',
      'assessment.decision-missing',
    ],
  },
});
