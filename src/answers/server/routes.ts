import { refusalToAssess } from '../../assessment/acts.ts';
import { openAssessment } from '../../assessment/server/index.ts';
import type { Handlers } from '../../http/server/mount.ts';
import { refuseIf } from '../../platform/refusal.ts';
import type { answersContract } from '../contract.ts';
import { listPossibleCauses } from './beside-store.ts';
import { commentAnswer } from './comment-answer.ts';
import { getAssessment } from './get-assessment.ts';
import { saveAnswer } from './save-answer.ts';

/** Binds the contract to its functions. */
export const answersHandlers: Handlers<typeof answersContract> = {
  getAssessment: ({ db, actor, params }) => getAssessment(db, actor, params.assessmentId),
  listCauses: async ({ db, actor, params }) => {
    refuseIf(refusalToAssess(actor));
    const { stateCode } = await openAssessment(db, actor, params.assessmentId);
    return { rows: await listPossibleCauses(db, stateCode) };
  },
  saveAnswer: ({ db, actor, params, body: { key: _, ...body }, today, now }) =>
    saveAnswer(db, actor, { ...params, ...body }, { today, now }),
  commentAnswer: ({ db, actor, params, body, today, now }) =>
    commentAnswer(db, actor, { ...params, words: body.words }, { today, now }),
};
