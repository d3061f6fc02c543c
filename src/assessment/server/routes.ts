import type { Database } from '../../platform/server/database.ts';
import type { Handlers } from '../../platform/server/http/mount.ts';
import type { assessmentContract } from '../contract.ts';
import { beginAssessment } from './begin-assessment.ts';
import { listPossibleCauses } from './beside-store.ts';
import { commentAnswer } from './comment-answer.ts';
import { getAssessment } from './get-assessment.ts';
import { getEditions } from './get-editions.ts';
import { adoptEdition, changeEdition, draftEdition } from './keep-editions.ts';
import { listAssessments } from './list-assessments.ts';
import { adoptAssessment, shareAssessment, submitAssessment } from './move-assessment.ts';
import { openAssessment } from './open-assessment.ts';
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
      beginAssessment(db, actor, body, { today, now, mode }),
    saveAnswer: ({ db, actor, params, body, today, now }) =>
      saveAnswer(db, actor, params, body, { today, now }),
    shareAssessment: ({ db, actor, params, body, today, now }) =>
      shareAssessment(db, actor, { ...params, ...body }, { today, now }),
    commentAnswer: ({ db, actor, params, body, today, now }) =>
      commentAnswer(db, actor, params, body, { today, now }),
    submitAssessment: ({ db, actor, params, body, today, now }) =>
      submitAssessment(db, actor, { ...params, ...body }, { today, now }),
    adoptAssessment: ({ db, actor, params, body }) =>
      adoptAssessment(db, actor, { ...params, ...body }, clock),
    getEditions: ({ db, actor, query, today }) => getEditions(db, actor, query, today),
    draftEdition: ({ db, actor, today, now }) => draftEdition(db, actor, { today, now }),
    changeEdition: ({ db, actor, params, body, today, now }) =>
      changeEdition(db, actor, { ...params, ...body }, { today, now }),
    adoptEdition: ({ db, actor, params, body }) => adoptEdition(db, actor, { ...params, ...body }, clock),
  };
}
