import type { Database } from '../../platform/server/database.ts';
import type { Handlers } from '../../platform/server/http/mount.ts';
import type { assessmentContract } from '../contract.ts';
import { openAssessment } from './assessment-store.ts';
import { beginAssessment } from './begin-assessment.ts';
import { listPossibleCauses } from './beside-store.ts';
import { commentAnswer } from './comment-answer.ts';
import { getAssessment } from './get-assessment.ts';
import { listAssessments } from './list-assessments.ts';
import { moveAssessment } from './move-assessment.ts';
import { saveAnswer } from './save-answer.ts';

/** Binds the contract to its functions. */
export function assessmentHandlers({
  clock,
  mode,
}: Pick<Database, 'clock' | 'mode'>): Handlers<typeof assessmentContract> {
  return {
    listAssessments: ({ db, actor, query }) => listAssessments(db, actor, query, mode),
    getAssessment: ({ db, actor, params }) => getAssessment(db, actor, params.assessmentId),
    listCauses: async ({ db, actor, params }) => {
      const { stateCode } = await openAssessment(db, actor, params.assessmentId);
      return { rows: await listPossibleCauses(db, stateCode) };
    },
    beginAssessment: ({ db, actor, body, today, now }) =>
      beginAssessment(db, actor, body.stateCode, { today, now, mode }),
    saveAnswer: ({ db, actor, params, body: { key: _, ...body }, today, now }) =>
      saveAnswer(db, actor, { ...params, ...body }, { today, now }),
    commentAnswer: ({ db, actor, params, body, today, now }) =>
      commentAnswer(db, actor, { ...params, words: body.words }, { today, now }),
    moveAssessment: ({ db, actor, params, body }) => moveAssessment(db, actor, { ...params, ...body }, clock),
  };
}
